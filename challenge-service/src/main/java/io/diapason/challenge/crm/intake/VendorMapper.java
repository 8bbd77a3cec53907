package io.diapason.challenge.crm.intake;

import java.util.List;

/** Knows what the messages of one vendor mean. One for each vendor that a connection may have. */
public interface VendorMapper {
    /** The vendor's code, as in a connection. */
    String vendor();

    /** The messages that one delivery holds, each with an id of its own; the delivery itself where all is one. */
    default List<Message> split(Message delivery) {
        return List.of(delivery);
    }

    /** Never throws: what cannot be read is {@link Reading.Refused}. */
    Reading read(Message message);
}
