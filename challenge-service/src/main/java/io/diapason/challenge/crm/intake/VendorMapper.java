package io.diapason.challenge.crm.intake;

/** Knows what the messages of one vendor mean. One for each vendor that a connection may have. */
public interface VendorMapper {
    /** The vendor's code, as in a connection. */
    String vendor();

    /** Never throws: what cannot be read is {@link Reading.Refused}. */
    Reading read(Message message);
}
