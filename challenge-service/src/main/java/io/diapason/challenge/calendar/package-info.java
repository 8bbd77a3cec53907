/** The organisation's days as iCalendar (RFC 5545): a feed of a person's own, and what letters carry. */
@NullMarked
package io.diapason.challenge.calendar;

import org.jspecify.annotations.NullMarked;
