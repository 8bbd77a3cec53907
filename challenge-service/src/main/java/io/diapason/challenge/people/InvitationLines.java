package io.diapason.challenge.people;

import io.diapason.challenge.people.Invitations.Guest;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import io.diapason.platform.csv.CsvLine;
import io.diapason.platform.problem.Refused;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads people to invite from a CSV of the columns email, name, department, role and language; a wrong line is rejected alone. */
final class InvitationLines {
    static final int MOST = 500;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Set<String> LANGUAGES = Set.of("en", "fr");
    private static final int LONGEST = 200;

    private final Set<String> seen = new HashSet<>();

    Guest guest(CsvLine line) {
        String email = line.required("email");
        if (email.length() > LONGEST || !EMAIL.matcher(email).matches()) {
            throw line.reject("email", "not-an-email");
        }
        if (!seen.add(email.toLowerCase(Locale.ROOT))) {
            throw line.reject("email", "named-twice");
        }
        if (seen.size() > MOST) {
            throw line.reject(null, "too-many-people");
        }
        String name = line.text("name");
        if (name != null && name.length() > LONGEST) {
            throw line.reject("name", "text-too-long");
        }
        return new Guest(email, name, department(line), roles(line), language(line));
    }

    /** What the rules refuse, as a rejection of this line. */
    static CsvLine.Rejected rejection(CsvLine line, Refused refused) {
        return line.reject("department", refused.kind().code());
    }

    private static @Nullable Department department(CsvLine line) {
        String said = line.text("department");
        try {
            return said == null ? null : Department.valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw line.reject("department", "department-unknown");
        }
    }

    private static @Nullable String language(CsvLine line) {
        String said = line.text("language");
        if (said != null && !LANGUAGES.contains(said)) {
            throw line.reject("language", "unknown-value");
        }
        return said;
    }

    private static Set<Role> roles(CsvLine line) {
        String said = line.text("role");
        try {
            return said == null
                    ? Set.of()
                    : Set.of(Role.valueOf(said.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            throw line.reject("role", "unknown-value");
        }
    }
}
