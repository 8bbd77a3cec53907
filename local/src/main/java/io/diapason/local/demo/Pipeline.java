package io.diapason.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data set's opportunities as deals, on their own dates, cut into what has happened and what is still to come: the
 * last 5 % of the deals, by the date of their last fact, close later.
 *
 * @param past every deal as known on {@code lastDay}; those that close later are open
 * @param later the closings still to come, in their order
 */
record Pipeline(List<DemoDeal> past, List<DemoDeal> later, LocalDate lastDay) {
    private static final int HELD_BACK_PERCENT = 5;
    private static final Map<String, String> SPELLING = Map.of("GTXPro", "GTX Pro", "technolgy", "technology");

    static Pipeline read() {
        Map<String, String> sectors = new HashMap<>();
        for (Map<String, String> account : CsvTable.read("accounts.csv")) {
            sectors.put(account.getOrDefault("account", ""), spelled(account.getOrDefault("sector", "")));
        }
        List<DemoDeal> deals = CsvTable.read("sales_pipeline.csv").stream()
                .map(row -> deal(row, sectors))
                .sorted(Comparator.comparing(Pipeline::lastFact).thenComparing(DemoDeal::id))
                .toList();
        int kept = deals.size() - deals.size() * HELD_BACK_PERCENT / 100;
        LocalDate lastDay = lastFact(deals.get(kept - 1));
        List<DemoDeal> later = deals.subList(kept, deals.size());
        List<DemoDeal> past = Stream.concat(
                        deals.subList(0, kept).stream(), later.stream().map(DemoDeal::stillOpen))
                .toList();
        return new Pipeline(past, later, lastDay);
    }

    private static LocalDate lastFact(DemoDeal deal) {
        @Nullable LocalDate last = deal.closedOn() != null ? deal.closedOn() : deal.openedOn();
        return last == null ? LocalDate.MIN : last;
    }

    private static DemoDeal deal(Map<String, String> row, Map<String, String> sectors) {
        String id = row.getOrDefault("opportunity_id", "");
        String account = row.getOrDefault("account", "");
        String product = spelled(row.getOrDefault("product", ""));
        String value = row.getOrDefault("close_value", "");
        return new DemoDeal(
                id,
                (account.isEmpty() ? "New account" : account) + " – " + product,
                stage(row.getOrDefault("deal_stage", "")),
                value.isEmpty()
                        ? ""
                        : new BigDecimal(value)
                                .setScale(2, RoundingMode.UNNECESSARY)
                                .toPlainString(),
                DemoOwner.idOf(row.getOrDefault("sales_agent", "")),
                account,
                product,
                sectors.getOrDefault(account, ""),
                day(row.getOrDefault("engage_date", "")),
                day(row.getOrDefault("close_date", "")));
    }

    private static String stage(String stage) {
        return switch (stage) {
            case "Won" -> "won";
            case "Lost" -> "lost";
            default -> "open";
        };
    }

    private static String spelled(String word) {
        return SPELLING.getOrDefault(word, word);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
