package io.diapason.challenge.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice to the caller: {@code off, due, in-flight, sent, refused, gave-up}, or {@code answered} before its time. */
record NoticeView(
        UUID id, String kind, Stage stage, @Nullable String title, String resource, String state, Instant dueAt) {
    static NoticeView of(NoticeStore.Told told) {
        Notice one = told.notice();
        return new NoticeView(
                one.id(), one.kind(), one.stage(), one.title(), one.resource(), told.state(), one.dueAt());
    }
}
