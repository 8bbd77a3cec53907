package io.diapason.compensation.benchmark;

import io.diapason.compensation.benchmark.PublishedReference.Denominator;
import io.diapason.compensation.benchmark.PublishedReference.Label;
import io.diapason.compensation.benchmark.PublishedReference.Measure;
import io.diapason.compensation.benchmark.PublishedReference.Statistic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A study as its data file has it; see study.schema.json. */
record StudyFile(
        String id,
        String title,
        String publisher,
        @Nullable Integer year,
        boolean aboutYear,
        String source,
        @Nullable String url,
        List<Entry> references) {

    record Entry(
            Role role,
            Label label,
            @Nullable String department,
            String country,
            Measure measure,
            Denominator denominator,
            Statistic statistic,
            Figure.Op op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            boolean inclusive,
            @Nullable String currency,
            @Nullable Label note) {

        PublishedReference reference() {
            BigDecimal first = Objects.requireNonNull(op == Figure.Op.RANGE ? low : value, "a figure has a value");
            return new PublishedReference(
                    role,
                    department,
                    country,
                    label,
                    measure,
                    denominator,
                    statistic,
                    new Figure(op, first, high, inclusive),
                    currency,
                    note);
        }
    }

    Study study() {
        return new Study(
                id,
                title,
                publisher,
                year,
                aboutYear,
                source,
                url,
                references.stream().map(Entry::reference).toList());
    }
}
