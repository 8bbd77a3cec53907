package io.diapason.persona.persona;

import static io.diapason.persona.Department.MARKETING;
import static io.diapason.persona.Department.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void adds_proofs_up_and_lets_them_age() { // T2b
        List<Evidence> both = List.of(
                new Evidence(EvidenceKind.INTERVIEW, TODAY, SALES),
                new Evidence(EvidenceKind.CALL, TODAY, MARKETING),
                new Evidence(EvidenceKind.OPINION, TODAY.minusDays(180), SALES));

        assertThat(Confidence.of(both, TODAY).orElseThrow().rounded()).isEqualByComparingTo("0.5034");
    }

    @Test
    void counts_less_when_one_department_brought_all_of_it() { // T2b
        List<Evidence> oneSided = List.of(
                new Evidence(EvidenceKind.INTERVIEW, TODAY, SALES),
                new Evidence(EvidenceKind.INTERVIEW, TODAY, SALES),
                new Evidence(EvidenceKind.OPINION, TODAY.minusDays(180), SALES));

        assertThat(Confidence.of(oneSided, TODAY).orElseThrow().rounded()).isEqualByComparingTo("0.3524");
    }

    @Test
    void is_unknown_without_evidence_and_not_zero() {
        assertThat(Confidence.of(List.of(), TODAY)).isEmpty();
    }

    @Test
    void asks_for_a_review_once_it_is_thin() {
        assertThat(Confidence.of(List.of(new Evidence(EvidenceKind.OPINION, TODAY, SALES)), TODAY)
                        .orElseThrow()
                        .stale())
                .isTrue();
    }
}
