package io.diapason.challenge.notice;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person whom notices can reach, as the person's last sign-in described it. */
record Recipient(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String department,
        Set<String> roles,
        String language) {

    /** Who stands in for a head is told what waits for heads. */
    Recipient asHead() {
        Set<String> all = new HashSet<>(roles);
        all.add("manager");
        return new Recipient(id, name, email, department, all, language);
    }
}
