package io.diapason.challenge.people.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of days off or deputies begins: behind this first day and id, or at the start when both are null. */
record Place(@Nullable LocalDate from, @Nullable UUID id) {
    static Place of(List<String> cursor) {
        return cursor.isEmpty()
                ? new Place(null, null)
                : new Place(LocalDate.parse(cursor.getFirst()), UUID.fromString(cursor.getLast()));
    }

    static String[] behind(Period days, UUID id) {
        return new String[] {days.from().toString(), id.toString()};
    }
}
