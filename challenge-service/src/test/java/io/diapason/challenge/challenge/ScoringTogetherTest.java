package io.diapason.challenge.challenge;

import static io.diapason.challenge.roster.Department.MARKETING;
import static io.diapason.challenge.roster.Department.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.challenge.roster.Department;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ScoringTogetherTest {
    @Test
    void measures_the_way_from_baseline_to_target() { // [T4a]
        assertThat(attainment("140", "100", "150")).isEqualByComparingTo("0.80");
        assertThat(attainment("320", "200", "300")).isEqualByComparingTo("1.20");
        assertThat(attainment("50", "40", "60")).isEqualByComparingTo("0.50");
    }

    @Test
    void works_for_lower_is_better_and_stays_between_0_and_1_2() {
        assertThat(attainment("15", "20", "10")).isEqualByComparingTo("0.5");
        assertThat(attainment("90", "100", "150")).isEqualByComparingTo("0");
        assertThat(attainment("1000", "100", "150")).isEqualByComparingTo("1.2");
    }

    @Test
    void has_no_way_between_equals() {
        assertThatThrownBy(() -> attainment("1", "2", "2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void averages_both_departments_and_opens_the_gate() { // [T4a]
        JointScore joint =
                new JointScore(Map.of(SALES, new BigDecimal("0.80"), MARKETING, new BigDecimal("0.92")), true);

        assertThat(joint.score()).isEqualByComparingTo("86.0");
        assertThat(joint.gateOpen()).isTrue();
    }

    @Test
    void keeps_the_gate_closed_while_one_side_is_behind_or_the_objective_is_not_reached() { // [T4a]
        JointScore behind =
                new JointScore(Map.of(SALES, new BigDecimal("0.80"), MARKETING, new BigDecimal("0.55")), true);
        JointScore early = new JointScore(Map.of(SALES, BigDecimal.ONE, MARKETING, BigDecimal.ONE), false);

        assertThat(behind.score()).isEqualByComparingTo("67.5");
        assertThat(behind.gateOpen()).isFalse();
        assertThat(early.gateOpen()).isFalse();
    }

    @Test
    void weighs_the_metrics_of_a_department() {
        JointScore joint = JointScore.of(
                List.of(
                        metric(SALES, "100", "150", "1"),
                        metric(MARKETING, "0", "100", "0.6"),
                        metric(MARKETING, "0", "200", "0.4")),
                Map.of(SALES, new BigDecimal("140"), MARKETING, new BigDecimal("100")),
                true);

        assertThat(joint.attainments().get(MARKETING)).isEqualByComparingTo("0.8");
        assertThat(joint.score()).isEqualByComparingTo("80.0");
    }

    @Test
    void has_no_joint_score_of_one_side_alone() {
        assertThat(JointScore.of(List.of(metric(SALES, "0", "1", "1")), Map.of(), false)
                        .score())
                .isNull();
    }

    @Test
    void gives_equals_the_same_rank() {
        Map<UUID, BigDecimal> scores = new LinkedHashMap<>();
        List<UUID> squads = Arrays.asList(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        scores.put(squads.get(0), new BigDecimal("0.5"));
        scores.put(squads.get(1), new BigDecimal("0.50"));
        scores.put(squads.get(2), new BigDecimal("0.1"));

        Map<UUID, Integer> ranks = Ranking.of(scores);

        assertThat(squads.stream().map(ranks::get)).containsExactly(1, 1, 3);
    }

    @Property
    void does_not_care_which_department_is_called_what(
            @ForAll @LongRange(min = -100, max = 10_000) long sales,
            @ForAll @LongRange(min = -100, max = 10_000) long marketing) {
        JointScore one = joint(sales, marketing);
        JointScore other = joint(marketing, sales);

        assertThat(one.score()).isEqualByComparingTo(other.score());
        assertThat(one.attainments().get(SALES))
                .isEqualByComparingTo(other.attainments().get(MARKETING));
    }

    private static JointScore joint(long sales, long marketing) {
        return JointScore.of(
                List.of(metric(SALES, "10", "900", "1"), metric(MARKETING, "10", "900", "1")),
                Map.of(SALES, BigDecimal.valueOf(sales), MARKETING, BigDecimal.valueOf(marketing)),
                true);
    }

    private static DepartmentMetric metric(Department department, String baseline, String target, String weight) {
        return new DepartmentMetric(
                department,
                Objective.Metric.WON_REVENUE,
                new BigDecimal(baseline),
                new BigDecimal(target),
                new BigDecimal(weight));
    }

    private static BigDecimal attainment(String value, String baseline, String target) {
        return Attainment.of(new BigDecimal(value), new BigDecimal(baseline), new BigDecimal(target));
    }
}
