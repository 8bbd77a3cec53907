package io.diapason.challenge.crm.connection;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about a mapping that should be looked at before deals count; {@code words} fill its sentence. */
record LintFinding(Code code, List<Object> words) {
    /** How bad it is: figures are wrong, may be wrong, or could tell more. */
    @Schema(name = "CrmLintSeverity")
    enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    /** What can be found, the worst first. */
    enum Code {
        NO_WON_STAGE(Severity.ERROR),
        WON_IS_CLOSED(Severity.ERROR),
        STAGES_UNMAPPED(Severity.ERROR),
        GAPS(Severity.WARNING),
        CURRENCY_MISSING(Severity.WARNING),
        ZONE_MISSING(Severity.WARNING),
        OWNERS_UNMAPPED(Severity.WARNING),
        DEALS_INCOMPLETE(Severity.WARNING),
        REFUND_STAGE_MISSING(Severity.HINT),
        NO_DEALS_YET(Severity.HINT);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        Severity severity() {
            return severity;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static LintFinding of(Code code, Object... words) {
        return new LintFinding(code, List.of(words));
    }
}
