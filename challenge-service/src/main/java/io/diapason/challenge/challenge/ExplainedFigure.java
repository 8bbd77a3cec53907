package io.diapason.challenge.challenge;

import io.diapason.challenge.ledger.Dimension;
import io.diapason.challenge.ledger.Figure;
import io.diapason.challenge.ledger.Ledger;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A figure that can be explained, by the name it has in the API. */
record ExplainedFigure(String name, Figure figure, Ledger.Filter filter) {
    /** Whose credit a line can be; none where no touch of a known person led to the deal. */
    static final Set<String> DEPARTMENTS = Set.of("sales", "marketing", "none");

    private static final Set<String> SPLITS = Set.of("sales-only", "both", "marketing-only", "untouched");

    static ExplainedFigure of(@Nullable String name, Rules rules) {
        String asked = name == null ? "total" : name;
        String[] words = asked.split(":", 2);
        String key = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "total" -> new ExplainedFigure(asked, Figure.TOTAL, Ledger.Filter.ALL);
            case "department" -> {
                require(DEPARTMENTS.contains(key));
                yield new ExplainedFigure(
                        asked, Figure.department(key), new Ledger.Filter(key, null, null, null, null));
            }
            case "split" -> {
                require(SPLITS.contains(key));
                yield new ExplainedFigure(asked, Figure.split(key), new Ledger.Filter(null, null, null, null, key));
            }
            case "squad" -> {
                UUID squad = rules.squads().stream()
                        .map(Squad::id)
                        .filter(id -> id.toString().equals(key))
                        .findFirst()
                        .orElseThrow(ExplainedFigure::unknown);
                yield new ExplainedFigure(
                        asked, new Figure(Dimension.SQUAD, key), new Ledger.Filter(null, null, squad, null, null));
            }
            default -> throw unknown();
        };
    }

    private static void require(boolean known) {
        if (!known) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return new Refused(CommonProblem.INVALID).with(FieldError.of("?figure", "unknown-value"));
    }
}
