package io.diapason.compensation.benchmark;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One published figure about one job. It stands beside a company's own figures and never enters a cell or an average.
 * Example: Maesina 2015, key account manager, France: 16 % of total pay.
 */
public record PublishedReference(
        Role role,
        @Nullable String department,
        String country,
        Label label,
        Measure measure,
        Denominator denominator,
        Statistic statistic,
        Figure figure,
        @Nullable String currency,
        @Nullable Label note) {

    /** A text in both languages of the house. */
    public record Label(String en, String fr) {}

    /** What was measured. */
    public enum Measure {
        VARIABLE_SHARE,
        PEOPLE_WITH_VARIABLE,
        DEPARTMENTS_WITH_VARIABLE,
        INDIVIDUAL_CRITERIA_SHARE,
        COLLECTIVE_CRITERIA_SHARE,
        TOTAL_PAY
    }

    /** What a share is a share of; an amount is of nothing. */
    public enum Denominator {
        TOTAL_PAY,
        BASE,
        PEOPLE,
        DEPARTMENTS,
        VARIABLE_PAY,
        AMOUNT
    }

    /** Which statistic of the people asked the figure is, as far as the source says. */
    public enum Statistic {
        MEAN,
        MEDIAN,
        TARGET,
        TYPICAL,
        TYPICAL_MAXIMUM,
        COUNT,
        UNSTATED
    }

    /** The variable share of total pay; empty when the figure is about something else. */
    public Optional<Figure> ofTotalPay() {
        return share(Denominator.BASE, VariableShare::ofTotal);
    }

    /** The variable share of the fixed pay; empty when the figure is about something else. */
    public Optional<Figure> ofFixedPay() {
        return share(Denominator.TOTAL_PAY, VariableShare::ofFixed);
    }

    private Optional<Figure> share(Denominator toConvert, UnaryOperator<BigDecimal> conversion) {
        if (measure != Measure.VARIABLE_SHARE) {
            return Optional.empty();
        }
        Figure asked = denominator == toConvert ? figure.converted(conversion) : figure;
        return Optional.of(asked.converted(VariableShare::rounded));
    }
}
