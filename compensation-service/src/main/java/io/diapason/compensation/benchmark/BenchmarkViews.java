package io.diapason.compensation.benchmark;

import io.diapason.compensation.benchmark.PublishedReference.Denominator;
import io.diapason.compensation.benchmark.PublishedReference.Label;
import io.diapason.compensation.benchmark.PublishedReference.Measure;
import io.diapason.compensation.benchmark.PublishedReference.Statistic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What callers read of studies and benchmarks. */
final class BenchmarkViews {
    private BenchmarkViews() {}

    /** A figure as it is to be read: {@code value}, or {@code low} and {@code high} of a range. */
    @Schema(name = "Figure")
    record FigureView(
            Figure.Op op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            boolean inclusive) {

        static FigureView of(Figure figure) {
            boolean range = figure.op() == Figure.Op.RANGE;
            return new FigureView(
                    figure.op(),
                    range ? null : figure.value(),
                    range ? figure.value() : null,
                    figure.high(),
                    figure.inclusive());
        }
    }

    /** The figure as the source printed it: of what, and in which currency when it is an amount. */
    @Schema(name = "PublishedFigure")
    record PublishedView(Denominator denominator, @Nullable String currency, FigureView figure) {}

    /**
     * A published figure about a role. {@code variableShare} is of total pay and {@code ofFixed} of the fixed pay, converted
     * where the source counts otherwise; both are null when the figure is about something else.
     */
    @Schema(name = "PublishedReference")
    record ReferenceView(
            String study,
            @Nullable Integer year,
            boolean aboutYear,
            String country,
            Role role,
            String label,
            @Nullable String department,
            Measure measure,
            Statistic statistic,
            @Nullable FigureView variableShare,
            @Nullable FigureView ofFixed,
            PublishedView published,
            @Nullable String note,
            String source) {

        static ReferenceView of(Study study, PublishedReference one, Locale language) {
            return new ReferenceView(
                    study.id(),
                    study.year(),
                    study.aboutYear(),
                    one.country(),
                    one.role(),
                    say(one.label(), language),
                    one.department(),
                    one.measure(),
                    one.statistic(),
                    one.ofTotalPay().map(FigureView::of).orElse(null),
                    one.ofFixedPay().map(FigureView::of).orElse(null),
                    new PublishedView(one.denominator(), one.currency(), FigureView.of(one.figure())),
                    one.note() == null ? null : say(one.note(), language),
                    study.source());
        }
    }

    @Schema(name = "BenchmarkStudy")
    record StudyView(
            String id,
            String title,
            String publisher,
            @Nullable Integer year,
            boolean aboutYear,
            String source,
            @Nullable String url,
            List<ReferenceView> references) {

        static StudyView of(Study study, Locale language) {
            return new StudyView(
                    study.id(),
                    study.title(),
                    study.publisher(),
                    study.year(),
                    study.aboutYear(),
                    study.source(),
                    study.url(),
                    study.references().stream()
                            .map(one -> ReferenceView.of(study, one, language))
                            .toList());
        }
    }

    /** The pool's answer. A suppressed cell has no value, and outsiders hear one reason only. */
    @Schema(name = "BenchmarkCell")
    record CellView(
            @Nullable BigDecimal value,
            boolean suppressed,
            @Nullable String reason) {
        static final CellView CONFIDENTIAL = new CellView(null, true, "confidential");
    }

    /** {@code references} are variable shares; {@code otherFigures} what the studies say beside them. */
    @Schema(name = "Benchmark")
    record BenchmarkView(
            @Nullable Role role,
            @Nullable String department,
            @Nullable String country,
            @Nullable Integer year,
            String formula,
            List<ReferenceView> references,
            List<ReferenceView> otherFigures,
            CellView cell) {}

    private static String say(Label label, Locale language) {
        return language.getLanguage().equals("fr") ? label.fr() : label.en();
    }
}
