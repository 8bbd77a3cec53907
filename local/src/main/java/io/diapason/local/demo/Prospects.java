package io.diapason.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Deals that have only just been thought of: no dates, no amount. The data part has none, so these are generated. */
final class Prospects {
    private static final long SEED = 20_170_301L;
    private static final int COUNT = 60;

    private Prospects() {}

    static List<DemoDeal> generate() {
        Random random = new Random(SEED);
        List<Map<String, String>> accounts = CsvTable.read("accounts.csv");
        List<Map<String, String>> products = CsvTable.read("products.csv");
        List<Map<String, String>> agents = CsvTable.read("sales_teams.csv");
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> {
                    String account = one(accounts, random).getOrDefault("account", "");
                    String product = one(products, random).getOrDefault("product", "");
                    String agent = one(agents, random).getOrDefault("sales_agent", "");
                    return new DemoDeal(
                            "generated-prospect-%03d".formatted(number),
                            account + " – " + product,
                            "open",
                            "",
                            DemoOwner.idOf(agent),
                            account,
                            product,
                            "",
                            null,
                            null);
                })
                .toList();
    }

    private static Map<String, String> one(List<Map<String, String>> rows, Random random) {
        return rows.get(random.nextInt(rows.size()));
    }
}
