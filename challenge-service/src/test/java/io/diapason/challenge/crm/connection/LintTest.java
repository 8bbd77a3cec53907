package io.diapason.challenge.crm.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.connection.LintFinding.Code;
import io.diapason.challenge.crm.connection.LintStore.Counts;
import io.diapason.challenge.crm.connection.LintStore.ToldStage;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.StageMeaning;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintTest {
    private static final Counts GOOD = new Counts(100, 10, 0, 0);
    private static final ToldStage WON = new ToldStage("Closed Won", "won", "won", 60);
    private static final ToldStage LOST = new ToldStage("Closed Lost", "lost", "lost", 40);

    @Test
    void says_nothing_of_a_mapping_that_is_whole() {
        assertThat(codes(mapping(Map.of("Back", StageMeaning.REFUNDED)), List.of(WON, LOST), GOOD, 0))
                .isEmpty();
    }

    @Test
    void closed_is_not_won() {
        Mapping all = mapping(Map.of(
                "Closed Lost", StageMeaning.WON, "Affaire perdue", StageMeaning.WON, "Back", StageMeaning.REFUNDED));
        Lint lint = new Lint("salesforce", all, List.of(WON, LOST), GOOD, 0);
        assertThat(lint.findings()).containsExactly(LintFinding.of(Code.WON_IS_CLOSED, "Affaire perdue, Closed Lost"));
    }

    @Test
    void a_pipeline_of_ones_own_needs_a_won_stage() {
        ToldStage own = new ToldStage("8f1c", null, null, 3);
        assertThat(codes(mapping(Map.of("Back", StageMeaning.REFUNDED)), List.of(own), GOOD, 0))
                .containsExactly(Code.NO_WON_STAGE, Code.STAGES_UNMAPPED);
        assertThat(codes(mapping(Map.of("8f1c", StageMeaning.WON, "Back", StageMeaning.REFUNDED)), List.of(), GOOD, 0))
                .isEmpty();
    }

    @Test
    void the_worst_comes_first_and_few_incomplete_deals_are_no_matter() {
        assertThat(codes(Mapping.NONE, List.of(WON), new Counts(100, 11, 2, 4), 3))
                .containsExactly(
                        Code.GAPS,
                        Code.CURRENCY_MISSING,
                        Code.ZONE_MISSING,
                        Code.OWNERS_UNMAPPED,
                        Code.DEALS_INCOMPLETE,
                        Code.REFUND_STAGE_MISSING);
    }

    @Test
    void amounts_that_name_their_currency_need_none() {
        assertThat(codes(Mapping.NONE, List.of(WON), GOOD, 0)).doesNotContain(Code.CURRENCY_MISSING);
    }

    private static Mapping mapping(Map<String, StageMeaning> stages) {
        return new Mapping(stages, "EUR", ZoneId.of("Europe/Paris"));
    }

    private static List<Code> codes(Mapping mapping, List<ToldStage> stages, Counts counts, int unmapped) {
        return new Lint("salesforce", mapping, stages, counts, unmapped)
                .findings().stream().map(LintFinding::code).toList();
    }
}
