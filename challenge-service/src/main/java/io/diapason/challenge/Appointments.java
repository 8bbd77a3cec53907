package io.diapason.challenge;

import java.util.List;

/** A feature's days for calendars: all of the current organisation, within a transaction. */
public interface Appointments {
    List<Appointment> appointments();
}
