package io.diapason.persona.persona;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.persona.Department;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConfidencePropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

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
                        Arbitraries.of(EvidenceKind.class),
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.of(Department.class))
                .as((kind, days, side) -> new Evidence(kind, TODAY.minusDays(days), side));
    }
}
