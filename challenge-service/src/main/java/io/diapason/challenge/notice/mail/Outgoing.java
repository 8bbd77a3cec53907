package io.diapason.challenge.notice.mail;

import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter on its way: {@code unsubscribe} is where one click stops its kinds. */
public record Outgoing(
        Message letter,
        String messageId,
        Date date,
        @Nullable String unsubscribe,
        @Nullable String calendar) {}
