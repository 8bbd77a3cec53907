package io.diapason.challenge.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.challenge.crm.CrmFile.Opportunity;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole real CRM data set, in random order and one delivery in five repeated. */
@QuarkusTest
@QuarkusTestResource(TestBed.class)
class WholeCrmThroughTheBrokerTest {
    private static final long SEED = 20_170_301L;
    private static final UUID ORGANISATION = UUID.fromString("0193a000-0000-7000-8000-00000000aaaa");
    private static final UUID CONNECTION = UUID.fromString("0193a000-0000-7000-8000-00000000aaab");

    @Inject
    Deals deals;

    @Test
    void gives_the_sums_of_the_file_to_the_cent() {
        List<Opportunity> file = CrmFile.pipeline();
        List<Opportunity> won = file.stream().filter(Opportunity::isWon).toList();

        push(file);
        await().atMost(Duration.ofSeconds(60)).until(() -> wonDeals().size() == won.size());

        List<DealFacts> told = wonDeals();
        assertThat(sums(told, deal -> String.valueOf(deal.ownerId()), WholeCrmThroughTheBrokerTest::worth))
                .isEqualTo(sums(won, deal -> CrmFile.ownerId(deal.agent()), Opportunity::value));
        assertThat(sums(told, deal -> String.valueOf(deal.product()), WholeCrmThroughTheBrokerTest::worth))
                .isEqualTo(sums(won, Opportunity::product, Opportunity::value));
        assertThat(sums(
                        told,
                        deal -> String.valueOf(deal.closedOn()).substring(0, 7),
                        WholeCrmThroughTheBrokerTest::worth))
                .isEqualTo(sums(won, deal -> deal.closedOn().substring(0, 7), Opportunity::value));
        theApiSaysTheSame(won);
    }

    private static void theApiSaysTheSame(List<Opportunity> won) {
        Map<String, String> teams =
                CrmFile.agents().stream().collect(Collectors.toMap(CrmFile.Agent::name, CrmFile.Agent::office));
        assertThat(totals("owner")).isEqualTo(sums(won, deal -> CrmFile.ownerId(deal.agent()), Opportunity::value));
        assertThat(totals("product")).isEqualTo(sums(won, Opportunity::product, Opportunity::value));
        assertThat(totals("month")).isEqualTo(sums(won, deal -> deal.closedOn().substring(0, 7), Opportunity::value));
        enrol();
        assertThat(totals("team"))
                .isEqualTo(sums(won, deal -> String.valueOf(teams.get(deal.agent())), Opportunity::value));
    }

    private static void enrol() {
        StringBuilder owners = new StringBuilder("owner_id,name,department,team,manager\n");
        CrmFile.agents().forEach(agent -> owners.append(String.join(
                        ",", CrmFile.ownerId(agent.name()), agent.name(), "sales", agent.office(), agent.manager()))
                .append('\n'));
        Api.adminOf(ORGANISATION)
                .contentType("text/csv")
                .body(owners.toString())
                .post("/api/v1/imports?kind=owners")
                .then()
                .statusCode(202);
        await().until(() -> Api.adminOf(ORGANISATION)
                .get("/api/v1/members/unmapped-owners")
                .then()
                .extract()
                .path("items.size()")
                .equals(0));
    }

    private static Map<String, BigDecimal> totals(String by) {
        List<Map<String, Object>> items = Api.adminOf(ORGANISATION)
                .get("/api/v1/deals/totals?stage=won&by=" + by)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, BigDecimal> totals = new HashMap<>();
        items.forEach(item -> totals.put(
                String.valueOf(item.get("key")),
                new BigDecimal(String.valueOf(((Map<?, ?>) item.get("amount")).get("amount")))));
        return totals;
    }

    /** Each deal twice over its life (open, then as it ended), shuffled, every fifth delivery repeated. */
    private static void push(List<Opportunity> file) {
        Random random = new Random(SEED);
        Door door = new Door(ORGANISATION, CONNECTION);
        List<String[]> deliveries = new ArrayList<>();
        for (Opportunity deal : file) {
            deliveries.add(new String[] {"open-" + deal.id(), deal.id(), opened(deal)});
            deliveries.add(new String[] {"last-" + deal.id(), deal.id(), Door.body(deal)});
        }
        Collections.shuffle(deliveries, random);
        List<String[]> repeated = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i += 5) {
            repeated.add(deliveries.get(i));
        }
        deliveries.addAll(repeated);
        Collections.shuffle(deliveries, random);
        deliveries.forEach(one -> door.deliver(one[0], one[1], one[2], Map.of()));
        TestKafka.flush();
    }

    private static String opened(Opportunity deal) {
        return """
                {"type":"deal.updated","timestamp":"%sT08:00:00Z","data":{"id":"%s","stage":"open","amount":"9999.99",
                 "currency":"USD","ownerId":"nobody","product":"%s","openedOn":"%s"}}""".formatted(deal.engagedOn(), deal.id(), deal.product(), deal.engagedOn());
    }

    private List<DealFacts> wonDeals() {
        return TenantScope.call(ORGANISATION, () -> QuarkusTransaction.requiringNew()
                .call(() -> deals.byIds(deals.wonBetween(
                        LocalDate.parse("1900-01-01"), LocalDate.parse("2200-01-01"), null, Integer.MAX_VALUE))));
    }

    private static BigDecimal worth(DealFacts deal) {
        return deal.amount().amount();
    }

    private static <T> Map<String, BigDecimal> sums(
            List<T> all, Function<T, String> key, Function<T, BigDecimal> value) {
        Map<String, BigDecimal> sums = new HashMap<>();
        all.forEach(one -> sums.merge(key.apply(one), value.apply(one).setScale(2), BigDecimal::add));
        return sums;
    }
}
