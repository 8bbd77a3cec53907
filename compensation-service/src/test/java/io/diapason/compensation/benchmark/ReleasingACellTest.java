package io.diapason.compensation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.compensation.benchmark.Confidentiality.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleasingACellTest { // T6a
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate OLD_ENOUGH = TODAY.minusDays(90);

    @Test
    void is_refused_when_one_company_is_a_quarter_of_it() {
        assertThat(refusal(people(10, 4, 3, 3, 2, 2))).contains(Refusal.ONE_COMPANY_DOMINATES);
        assertThat(refusal(people(5, 4, 4, 4, 3, 4))).isEmpty();
    }

    @Test
    void needs_five_companies_and_ten_people() {
        assertThat(refusal(people(2, 2, 2, 2, 2))).isEmpty();
        assertThat(refusal(people(5, 5, 5, 5))).contains(Refusal.TOO_FEW_COMPANIES);
        assertThat(refusal(people(2, 2, 2, 2, 1))).contains(Refusal.TOO_FEW_PEOPLE);
        assertThat(refusal(List.of())).contains(Refusal.TOO_FEW_COMPANIES);
    }

    @Test
    void is_refused_when_the_second_largest_could_guess_the_largest() {
        assertThat(refusal(amounts(50, 20, 10, 8, 7, 5))).isEmpty();
        assertThat(refusal(amounts(90, 5, 2, 1, 1, 1))).contains(Refusal.AMOUNTS_GIVE_ONE_COMPANY_AWAY);
    }

    @Test
    void waits_until_the_data_is_90_days_old() {
        assertThat(Confidentiality.refusal(people(2, 2, 2, 2, 2), OLD_ENOUGH.plusDays(1), TODAY, List.of()))
                .contains(Refusal.TOO_RECENT);
    }

    @Test
    void is_refused_when_it_differs_by_a_few_companies_from_one_shown_before() {
        List<Contribution> cell = people(2, 2, 2, 2, 2, 2);
        Set<UUID> same = cell.stream().map(Contribution::company).collect(Collectors.toSet());
        Set<UUID> oneLess = cell.stream().skip(1).map(Contribution::company).collect(Collectors.toSet());

        assertThat(Confidentiality.refusal(cell, OLD_ENOUGH, TODAY, List.of(same)))
                .isEmpty();
        assertThat(Confidentiality.refusal(cell, OLD_ENOUGH, TODAY, List.of(oneLess)))
                .contains(Refusal.DIFFERS_BY_A_FEW_FROM_A_RELEASED_ONE);
    }

    @Test
    void shows_quartiles_from_twenty_people() {
        assertThat(Confidentiality.detail(people(4, 4, 4, 4, 3))).isEqualTo(Confidentiality.Detail.MEDIAN_ONLY);
        assertThat(Confidentiality.detail(people(4, 4, 4, 4, 4))).isEqualTo(Confidentiality.Detail.QUARTILES);
    }

    @Test
    void hides_the_next_smallest_beside_a_lone_hidden_child() {
        assertThat(Suppression.complementary(List.of(40, 30, 20, 10), Set.of(3)))
                .containsExactlyInAnyOrder(2, 3);
        assertThat(Suppression.complementary(List.of(40, 30, 20, 10), Set.of())).isEmpty();
        assertThat(Suppression.complementary(List.of(40, 30, 20, 10), Set.of(2, 3)))
                .containsExactlyInAnyOrder(2, 3);
    }

    private static Optional<Refusal> refusal(List<Contribution> cell) {
        return Confidentiality.refusal(cell, OLD_ENOUGH, TODAY, List.of());
    }

    private static List<Contribution> people(int... people) {
        return IntStream.range(0, people.length)
                .mapToObj(i -> new Contribution(new UUID(0, i), people[i], BigDecimal.valueOf(1000L * people[i])))
                .toList();
    }

    private static List<Contribution> amounts(int... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> new Contribution(new UUID(0, i), 2, BigDecimal.valueOf(amounts[i])))
                .toList();
    }
}
