package io.diapason.challenge.crm.picture;

import io.diapason.platform.csv.CsvWriting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes deals as CSV page by page, each page in a transaction of its own: constant memory, no long transaction. */
@ApplicationScoped
class DealExport {
    private static final int PAGE = 1000;

    private final DealListStore lists;

    DealExport(DealListStore lists) {
        this.lists = lists;
    }

    void write(DealListStore.Filter filter, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriting csv = new CsvWriting(
                text,
                "id",
                "name",
                "stage",
                "amount",
                "currency",
                "refunded",
                "owner_id",
                "account",
                "product",
                "industry",
                "opened_on",
                "closed_on",
                "loss_reason");
        @Nullable LocalDate before = null;
        @Nullable UUID beforeId = null;
        List<Deal> page;
        do {
            LocalDate from = before;
            UUID fromId = beforeId;
            page = QuarkusTransaction.requiringNew().call(() -> lists.page(filter, from, fromId, PAGE));
            for (Deal deal : page) {
                line(csv, deal);
                before = deal.listedOn();
                beforeId = deal.id();
            }
        } while (page.size() == PAGE);
        text.flush();
    }

    private static void line(CsvWriting csv, Deal deal) throws IOException {
        var amount = deal.amount();
        csv.line(
                deal.externalId(),
                deal.name(),
                deal.stage().name().toLowerCase(Locale.ROOT),
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency(),
                deal.refunded().signum() == 0 ? null : deal.refunded(),
                deal.ownerId(),
                deal.account(),
                deal.product(),
                deal.industry(),
                deal.openedOn(),
                deal.closedOn(),
                deal.lossReason());
    }
}
