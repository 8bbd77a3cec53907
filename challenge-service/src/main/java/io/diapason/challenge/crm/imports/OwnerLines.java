package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Newcomer;
import io.diapason.platform.csv.CsvLine;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lines of owners: who the people behind the CRM's identities are. */
record OwnerLines(Enrolment enrolment) {
    private static final Set<String> DEPARTMENTS = Set.of("sales", "marketing");
    private static final int TEXT = 200;

    Newcomer read(CsvLine line) {
        String owner = Checked.text(line.required("owner_id"), TEXT);
        UUID user = user(line);
        if (user != null && enrolment.isTaken(user, owner)) {
            throw line.reject("user_id", "account-taken");
        }
        return new Newcomer(
                owner,
                text(line, "name"),
                email(line),
                department(line),
                text(line, "team"),
                text(line, "manager"),
                user);
    }

    private static @Nullable String text(CsvLine line, String column) {
        String value = line.text(column);
        try {
            return value == null ? null : Checked.text(value, TEXT);
        } catch (Checked.Bad bad) {
            throw line.reject(column, bad.reason());
        }
    }

    private static @Nullable String email(CsvLine line) {
        String email = text(line, "email");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw line.reject("email", "email-invalid");
        }
        return email;
    }

    private static @Nullable Department department(CsvLine line) {
        String value = line.text("department");
        try {
            return value == null
                    ? null
                    : Department.valueOf(Checked.oneOf(DEPARTMENTS, value, "department-unknown")
                            .toUpperCase(Locale.ROOT));
        } catch (Checked.Bad bad) {
            throw line.reject("department", bad.reason());
        }
    }

    private static @Nullable UUID user(CsvLine line) {
        String value = line.text("user_id");
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException wrong) {
            throw line.reject("user_id", "not-an-id");
        }
    }
}
