package io.diapason.persona.persona;

import static io.diapason.persona.Department.MARKETING;
import static io.diapason.persona.Department.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.persona.Department;
import io.diapason.persona.persona.Evidence.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void adds_proofs_up_and_lets_them_age() { // T2b
        List<Evidence> both = List.of(
                new Evidence(Kind.INTERVIEW, TODAY, SALES),
                new Evidence(Kind.CALL, TODAY, MARKETING),
                new Evidence(Kind.OPINION, TODAY.minusDays(180), SALES));

        assertThat(Confidence.of(both, TODAY).orElseThrow().rounded()).isEqualByComparingTo("0.5034");
    }

    @Test
    void counts_less_when_one_department_brought_all_of_it() { // T2b
        List<Evidence> oneSided = List.of(
                new Evidence(Kind.INTERVIEW, TODAY, SALES),
                new Evidence(Kind.INTERVIEW, TODAY, SALES),
                new Evidence(Kind.OPINION, TODAY.minusDays(180), SALES));

        assertThat(Confidence.of(oneSided, TODAY).orElseThrow().rounded()).isEqualByComparingTo("0.3524");
    }

    @Test
    void is_unknown_without_evidence_and_not_zero() {
        assertThat(Confidence.of(List.of(), TODAY)).isEmpty();
    }

    @Test
    void asks_for_a_review_once_it_is_thin() {
        assertThat(Confidence.of(List.of(new Evidence(Kind.OPINION, TODAY, SALES)), TODAY)
                        .orElseThrow()
                        .stale())
                .isTrue();
    }

    @Property
    void stays_the_same_when_the_departments_swap(@ForAll("evidence") List<Evidence> evidence) {
        List<Evidence> swapped = evidence.stream()
                .map(one -> new Evidence(one.kind(), one.on(), one.department().other()))
                .toList();

        assertThat(Confidence.of(swapped, TODAY)).isEqualTo(Confidence.of(evidence, TODAY));
    }

    @Property
    void never_falls_by_more_proof_and_stays_between_0_and_1(
            @ForAll("evidence") List<Evidence> evidence, @ForAll("one") Evidence more) {
        double before = Confidence.of(evidence, TODAY).map(Confidence::exact).orElse(0.0);
        List<Evidence> longer = new ArrayList<>(evidence);
        longer.add(more);

        assertThat(Confidence.of(longer, TODAY).orElseThrow().exact()).isBetween(before, 1.0);
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return one().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Evidence> one() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.of(Department.class))
                .as((kind, days, side) -> new Evidence(kind, TODAY.minusDays(days), side));
    }
}
