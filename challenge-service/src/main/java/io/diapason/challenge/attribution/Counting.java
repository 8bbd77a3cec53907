package io.diapason.challenge.attribution;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which touches count, as both heads sign it: the kinds on the list, made within {@code lookbackDays} before the win and
 * not after it. A mail sent to every account moves no credit, because {@code sent} is not on the list (T4c').
 */
public record Counting(Set<String> kinds, int lookbackDays) {
    /** The default of F4c: what the customer did, never what was sent to them. */
    public static final Counting DEFAULT = new Counting(Set.of("reply", "meeting", "form", "attended", "demo"), 180);

    boolean counts(Contact contact, LocalDate wonOn) {
        return kinds.contains(contact.kind())
                && !contact.on().isAfter(wonOn)
                && !contact.on().isBefore(wonOn.minusDays(lookbackDays));
    }
}
