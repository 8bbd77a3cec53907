package io.diapason.challenge.crm.connection;

import io.diapason.challenge.crm.connection.LintFinding.Code;
import io.diapason.challenge.crm.connection.LintStore.Counts;
import io.diapason.challenge.crm.connection.LintStore.ToldStage;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.StageMeaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks over a mapping before go-live: do the figures that will follow from it mean what people think? {@code unmapped} is
 * the number of owners that the roster does not know.
 */
record Lint(String vendor, Mapping mapping, List<ToldStage> stages, Counts counts, int unmapped) {
    private static final double MANY = 0.1;
    private static final int NAMED = 5;
    /** Words that say that a stage is not a success, in the languages of our users. */
    private static final Set<String> NOT_WON = Set.of("lost", "perdu", "perdue", "abandonné", "cancelled", "annulé");

    List<LintFinding> findings() {
        List<LintFinding> found = new ArrayList<>();
        stages(found);
        settings(found);
        if (unmapped > 0) {
            found.add(LintFinding.of(Code.OWNERS_UNMAPPED, unmapped));
        }
        if (counts.gaps() > 0) {
            found.add(LintFinding.of(Code.GAPS, counts.gaps()));
        }
        if (counts.incomplete() > 0 && counts.incomplete() > counts.deals() * MANY) {
            found.add(LintFinding.of(Code.DEALS_INCOMPLETE, counts.incomplete(), counts.deals()));
        }
        if (counts.deals() == 0) {
            found.add(LintFinding.of(Code.NO_DEALS_YET));
        }
        found.sort(Comparator.comparing(LintFinding::code));
        return found;
    }

    private void stages(List<LintFinding> found) {
        List<String> closed = mapping.stages().entrySet().stream()
                .filter(one -> one.getValue() == StageMeaning.WON && isNoSuccess(one.getKey()))
                .map(one -> one.getKey())
                .sorted()
                .toList();
        if (!closed.isEmpty()) {
            found.add(LintFinding.of(Code.WON_IS_CLOSED, named(closed)));
        }
        List<String> unknown = stages.stream()
                .filter(told -> told.read() == null)
                .map(ToldStage::stage)
                .toList();
        if (!unknown.isEmpty()) {
            found.add(LintFinding.of(Code.STAGES_UNMAPPED, named(unknown)));
        }
        if (!isWonKnown()) {
            found.add(LintFinding.of(Code.NO_WON_STAGE));
        }
        if (!vendor.equals("pipedrive") && !mapping.stages().containsValue(StageMeaning.REFUNDED)) {
            found.add(LintFinding.of(Code.REFUND_STAGE_MISSING));
        }
    }

    /** A stage is won by the mapping, or the vendor's own won is in use or nothing is told yet and it may still be. */
    private boolean isWonKnown() {
        boolean byMapping = mapping.stages().containsValue(StageMeaning.WON);
        boolean byVendor = stages.stream().anyMatch(told -> "won".equals(told.read()));
        boolean usualLeft = stages.stream().anyMatch(told -> told.usual() != null);
        return byMapping || byVendor || stages.isEmpty() || usualLeft;
    }

    private boolean isNoSuccess(String stage) {
        boolean byVendor = stages.stream().anyMatch(told -> told.stage().equals(stage) && "lost".equals(told.usual()));
        String plain = stage.toLowerCase(Locale.ROOT);
        return byVendor || NOT_WON.stream().anyMatch(plain::contains);
    }

    private void settings(List<LintFinding> found) {
        if (mapping.currency() == null && (counts.withoutCurrency() > 0 || counts.deals() == 0)) {
            found.add(LintFinding.of(Code.CURRENCY_MISSING, counts.withoutCurrency()));
        }
        if (mapping.zone() == null) {
            found.add(LintFinding.of(Code.ZONE_MISSING));
        }
    }

    private static String named(List<String> stages) {
        String some = stages.stream().limit(NAMED).collect(Collectors.joining(", "));
        return stages.size() > NAMED ? some + ", …" : some;
    }
}
