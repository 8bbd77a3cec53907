package io.diapason.challenge.challenge;

import io.diapason.challenge.roster.Department;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The joint score and its gate (F4a): 100 times the average of the departments' attainments; the prize needs every
 * department at .60 and the objective reached. Example: A_S .80, A_M .92 → 86.0, open; A_M .55 → 67.5, closed.
 */
public record JointScore(Map<Department, BigDecimal> attainments, boolean objectiveReached) {
    private static final BigDecimal GATE = new BigDecimal("0.60");

    /** {@code values} are the departments' credited revenue; a department without metrics has no attainment. */
    public static JointScore of(
            List<DepartmentMetric> metrics, Map<Department, BigDecimal> values, boolean objectiveReached) {
        Map<Department, BigDecimal> attainments = new EnumMap<>(Department.class);
        for (DepartmentMetric metric : metrics) {
            BigDecimal value = values.getOrDefault(metric.department(), BigDecimal.ZERO);
            BigDecimal part =
                    Attainment.of(value, metric.baseline(), metric.target()).multiply(metric.weight());
            attainments.merge(metric.department(), part, BigDecimal::add);
        }
        return new JointScore(attainments, objectiveReached);
    }

    /** 0 to 120, to one decimal; null unless both departments are measured. */
    public @Nullable BigDecimal score() {
        if (attainments.size() < Department.values().length) {
            return null;
        }
        BigDecimal sum = attainments.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(attainments.size()), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
    }

    public boolean departmentsAtGate() {
        return attainments.values().stream().allMatch(attainment -> attainment.compareTo(GATE) >= 0);
    }

    public boolean gateOpen() {
        return objectiveReached && departmentsAtGate();
    }
}
