package io.diapason.challenge.notice.mail;

import org.jspecify.annotations.Nullable;

/** What goes with a letter: the kinds, by comma, that its reader can stop, and days as an iCalendar file. */
public record Extras(String kinds, @Nullable String calendar) {}
