package io.diapason.challenge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who something waits for: people of this role and, when named, of this department. */
public record Audience(String role, @Nullable String department) {
    public boolean holds(Set<String> roles, @Nullable String ofDepartment) {
        return roles.contains(role) && (department == null || department.equals(ofDepartment));
    }
}
