package io.diapason.challenge.crm.history;

import static io.diapason.challenge.crm.Messages.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactsInAnyOrderTest {
    @Property
    void give_the_same_state_however_shuffled_and_repeated(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        for (Fact fact : facts) {
            if (random.nextInt(5) == 0) {
                shuffled.add(fact);
            }
        }
        Collections.shuffle(shuffled, random);

        assertThat(told(shuffled)).isEqualTo(told(facts));
        assertThat(DealHistory.of(told(shuffled), USUAL)).isEqualTo(DealHistory.of(told(facts), USUAL));
    }

    @Property
    void an_import_taken_back_leaves_what_would_be_known_without_it(
            @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<String> imports = List.of(
                "0190a0a0-0000-7000-8000-000000000001",
                "0190a0a0-0000-7000-8000-000000000002",
                "0190a0a0-0000-7000-8000-000000000003");
        List<Fact> mixed = new ArrayList<>();
        for (Fact fact : facts) {
            int speaker = random.nextInt(imports.size() + 1);
            Stamp stamp = speaker == imports.size()
                    ? fact.stamp()
                    : Stamp.ofImport(
                            fact.stamp().occurredAt(),
                            java.util.UUID.fromString(imports.get(speaker)),
                            random.nextInt(20));
            mixed.add(new Fact(fact.subject(), fact.externalId(), stamp, fact.fields()));
        }
        String undone = imports.getFirst();
        List<Fact> others = mixed.stream()
                .filter(fact -> !undone.equals(fact.stamp().importId()))
                .toList();
        List<Fact> shuffled = new ArrayList<>(mixed);
        Collections.shuffle(shuffled, random);

        assertThat(told(shuffled)).isEqualTo(told(mixed));
        assertThat(told(mixed).without(undone)).isEqualTo(told(others));
    }

    @Property
    void the_last_word_on_a_field_stands(@ForAll("facts") List<Fact> facts) {
        History history = told(facts);
        history.fields().forEach((field, known) -> facts.stream()
                .filter(fact -> fact.fields().containsKey(field))
                .forEach(fact -> assertThat(known.stamp()).isGreaterThanOrEqualTo(fact.stamp())));
    }

    @Property
    void a_late_deletion_leaves_what_was_said_after_it(@ForAll("facts") List<Fact> facts) {
        Stamp late = new Stamp(Instant.parse("2000-01-01T00:00:00Z"), 0, "late");
        Map<String, String> gone = Map.of("deleted", "true");
        History before = told(facts);
        History after = before.told(new Fact(Subject.DEAL, "d", late, new HashMap<>(gone)));
        boolean spokenOf = before.fields().containsKey("deleted");

        assertThat(DealHistory.of(after, USUAL).deleted())
                .isEqualTo(spokenOf ? DealHistory.of(before, USUAL).deleted() : true);
    }

    @Property
    void refunds_add_up_once_each(@ForAll("facts") List<Fact> facts) {
        BigDecimal expected = facts.stream()
                .flatMap(fact -> fact.fields().entrySet().stream())
                .filter(field -> field.getKey().startsWith(DealHistory.REFUND))
                .distinct()
                .map(field -> new BigDecimal(field.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(DealHistory.of(told(facts), USUAL).refunded()).isEqualByComparingTo(expected);
    }

    private static History told(List<Fact> facts) {
        History history = History.NOTHING;
        for (Fact fact : facts) {
            history = history.told(fact);
        }
        return history;
    }

    /** Events of one deal, each with its own id; times collide on purpose. */
    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<Map<String, String>> fields = Arbitraries.maps(
                        Arbitraries.of("name", "account", "ownerId"), Arbitraries.of("a", "b", "c"))
                .ofMaxSize(3);
        Arbitrary<String> stage =
                Arbitraries.of(Stage.values()).map(s -> s.name().toLowerCase());
        Arbitrary<String> extra = Arbitraries.of("stage", "amount", "deleted", "refund", "none");
        Arbitrary<Fact> shape = Combinators.combine(
                        fields, stage, extra, Arbitraries.integers().between(0, 4))
                .as((some, toStage, what, minute) -> fact(some, toStage, what, minute));
        return shape.list().ofMaxSize(12).map(FactsInAnyOrderTest::numbered);
    }

    private static Fact fact(Map<String, String> some, String stage, String what, int minute) {
        Map<String, String> fields = new HashMap<>(some);
        switch (what) {
            case "stage" -> fields.put("stage", stage);
            case "amount" -> fields.put("amount", minute + "0.50");
            case "deleted" -> fields.put("deleted", Boolean.toString(minute % 2 == 0));
            case "refund" -> fields.put(DealHistory.REFUND, "1.25");
            default -> fields.remove("none");
        }
        return new Fact(
                Subject.DEAL, "d", new Stamp(Instant.ofEpochSecond(1_500_000_000L + minute * 60L), 0, ""), fields);
    }

    private static List<Fact> numbered(List<Fact> shapes) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            String id = "e" + i;
            Map<String, String> fields = new HashMap<>(shapes.get(i).fields());
            String refund = fields.remove(DealHistory.REFUND);
            if (refund != null) {
                fields.put(DealHistory.REFUND + id, refund);
            }
            Stamp stamp = new Stamp(shapes.get(i).stamp().occurredAt(), 0, id);
            facts.add(new Fact(Subject.DEAL, "d", stamp, fields));
        }
        return facts;
    }
}
