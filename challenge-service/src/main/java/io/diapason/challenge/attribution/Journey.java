package io.diapason.challenge.attribution;

import io.diapason.challenge.roster.Department;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The counted contacts of a won deal, oldest first, ties by touch id. Owning the deal is no contact. */
public record Journey(List<Contact> contacts) {
    private static final Comparator<Contact> OLDEST_FIRST =
            Comparator.comparing(Contact::at).thenComparing(Contact::touchId);

    public static Journey of(List<Contact> all, Counting counting, LocalDate wonOn) {
        return new Journey(all.stream()
                .filter(contact -> counting.counts(contact, wonOn))
                .sorted(OLDEST_FIRST)
                .toList());
    }

    /** Who was needed: both sides, one alone, or nobody that we know of. */
    public Togetherness togetherness() {
        Set<Department> sides = contacts.stream().map(Contact::department).collect(Collectors.toSet());
        if (sides.isEmpty()) {
            return Togetherness.UNTOUCHED;
        }
        if (sides.size() == 2) {
            return Togetherness.BOTH;
        }
        return sides.contains(Department.SALES) ? Togetherness.SALES_ONLY : Togetherness.MARKETING_ONLY;
    }
}
