package io.diapason.challenge.roster;

import java.util.List;
import java.util.UUID;

/** The organisations this service knows. */
public interface Organisations {
    /** The organisation of this unit of work; UTC and EUR until somebody decides otherwise. */
    Organisation current();

    /** Every organisation that ever did something here: for jobs, which then work in the scope of each. */
    List<UUID> all();
}
