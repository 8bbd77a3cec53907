package io.diapason.challenge.crm.imports;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What importing refuses, beyond what every service does. */
enum ImportProblem implements ProblemKind {
    FILE_IS_SPREADSHEET(422),
    FILE_HAS_NO_TABLE(422),
    TOO_MANY_FILES(409),
    MAPPING_INCOMPLETE(422),
    IMPORT_OF_OWNERS(409),
    IMPORT_NOT_DONE(409),
    IMPORT_SETTLED(409);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
