package io.diapason.challenge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.ledger.Ledger.DealTotal;
import io.diapason.challenge.ledger.Ledger.Filter;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.testing.TestBed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is read by snapshot and by page must be what reading everything would give. */
@QuarkusTest
@QuarkusTestResource(TestBed.class)
class ReadingALongLedgerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final int BATCH = 700;
    private static final int LINES = 35 * BATCH;

    private final UUID organisation = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Inject
    Ledger ledger;

    @Test
    void a_past_instant_is_the_sum_of_the_lines_up_to_it() {
        List<Posting> lines = written(new Random(1));
        for (int batch : new int[] {0, 1, 13, 14, 15, 28, 29, 34}) {
            Instant at = START.plusSeconds(batch);
            BigDecimal sum = lines.subList(0, (batch + 1) * BATCH).stream()
                    .map(Posting::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            Balances past = in(() -> ledger.at(id, at));

            assertThat(past.seq()).isEqualTo((batch + 1L) * BATCH);
            assertThat(past.of(Figure.TOTAL)).isEqualByComparingTo(sum);
            assertThat(in(() -> ledger.at(id, at.minusMillis(1))).seq()).isEqualTo((long) batch * BATCH);
        }
    }

    @Test
    void pages_of_the_deals_behind_a_figure_hold_each_deal_once_the_latest_first() {
        List<Posting> lines = written(new Random(2));
        for (String department : new String[] {null, "marketing"}) {
            Map<UUID, BigDecimal> wanted = new LinkedHashMap<>();
            lines.reversed().stream()
                    .filter(line ->
                            department == null || department.equals(line.line().department()))
                    .forEach(line -> wanted.merge(line.line().dealId(), line.amount(), BigDecimal::add));

            List<DealTotal> read = pages(new Filter(department, null, null, null, null));

            assertThat(read.stream().map(DealTotal::dealId)).containsExactlyElementsOf(wanted.keySet());
            assertThat(read)
                    .allSatisfy(deal -> assertThat(deal.amount()).isEqualByComparingTo(wanted.get(deal.dealId())));
        }
    }

    private List<DealTotal> pages(Filter filter) {
        List<DealTotal> all = new ArrayList<>();
        List<DealTotal> page = in(() -> ledger.dealsBehind(id, filter, null, 97));
        while (!page.isEmpty()) {
            all.addAll(page);
            long before = page.getLast().lastSeq();
            page = in(() -> ledger.dealsBehind(id, filter, before, 97));
        }
        return all;
    }

    /** Lines of a thousand deals, the same deal again and again, a second between batches. */
    private List<Posting> written(Random random) {
        List<UUID> deals = random.ints(1_000).mapToObj(i -> UUID.randomUUID()).toList();
        List<Posting> lines = new ArrayList<>();
        in(() -> {
            ledger.open(id);
            return id;
        });
        for (int batch = 0; batch < LINES / BATCH; batch++) {
            List<Posting> postings = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                String department = random.nextInt(5) == 0 ? "marketing" : "sales";
                UUID deal = deals.get(Math.min(deals.size() - 1, random.nextInt(deals.size()) * (batch + 1) / 35));
                postings.add(new Posting(
                        Entry.Kind.CREDIT,
                        new Line(deal, department, null, null, department, DAY),
                        BigDecimal.valueOf(1 + random.nextInt(100_000), 2),
                        new Cause("delivery", "d", "e", START)));
            }
            Instant at = START.plusSeconds(batch);
            in(() -> ledger.append(id, postings, at));
            lines.addAll(postings);
        }
        return lines;
    }

    private <T> T in(Supplier<T> work) {
        return TenantScope.call(
                organisation, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
