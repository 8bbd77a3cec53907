package io.diapason.local.demo;

import java.util.List;
import java.util.stream.IntStream;

/** A small company beside the first: two people and every fortieth closed deal under other ids. */
final class Globex {
    private static final int EVERY = 40;

    private Globex() {}

    static List<List<String>> owners() {
        return List.of(
                new DemoOwner("gina.rossi", "Gina Rossi", "gina@globex.example", "sales", "Global", "").cells(),
                new DemoOwner("gus.weber", "Gus Weber", "gus@globex.example", "marketing", "Global", "").cells());
    }

    static List<List<String>> deals(List<DemoDeal> others) {
        List<DemoDeal> closed =
                others.stream().filter(deal -> deal.closedOn() != null).toList();
        return IntStream.range(0, closed.size() / EVERY)
                .mapToObj(number -> {
                    DemoDeal deal = closed.get(number * EVERY);
                    return new DemoDeal(
                                    "GLX-" + deal.id(),
                                    deal.name(),
                                    deal.stage(),
                                    deal.amount(),
                                    "gina.rossi",
                                    deal.account(),
                                    deal.product(),
                                    deal.industry(),
                                    deal.openedOn(),
                                    deal.closedOn())
                            .cells();
                })
                .toList();
    }
}
