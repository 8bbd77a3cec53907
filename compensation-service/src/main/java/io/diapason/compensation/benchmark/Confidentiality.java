package io.diapason.compensation.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a cell of pooled pay may be shown; every rule must hold, and outsiders hear {@code confidential} whatever failed.
 * Example: people by company 10, 4, 3, 3, 2, 2 is refused, for one company is 41.7 % of it; 5, 4, 4, 4, 3, 4 passes.
 */
public final class Confidentiality {
    static final int COMPANIES = 5;
    static final int PEOPLE = 10; // ours
    static final int PEOPLE_FOR_QUARTILES = 20;
    private static final BigDecimal DOMINANCE = new BigDecimal("0.25");
    private static final BigDecimal P_PERCENT = new BigDecimal("0.10");
    private static final int DAYS_OLD = 90;
    private static final int DIFFERENCING_UNDER = 5;

    private Confidentiality() {}

    /** Why a cell stays closed: for the audit, never for the reader. */
    public enum Refusal {
        TOO_FEW_COMPANIES,
        TOO_FEW_PEOPLE,
        ONE_COMPANY_DOMINATES,
        AMOUNTS_GIVE_ONE_COMPANY_AWAY,
        TOO_RECENT,
        DIFFERS_BY_A_FEW_FROM_A_RELEASED_ONE
    }

    /** Which figures a cell that passed may show. */
    public enum Detail {
        MEDIAN_ONLY,
        QUARTILES
    }

    /** Empty when the cell may be released. {@code released} holds the companies of each cell shown before. */
    public static Optional<Refusal> refusal(
            List<Contribution> cell, LocalDate latestData, LocalDate today, List<Set<UUID>> released) {
        int people = people(cell);
        if (cell.size() < COMPANIES) {
            return Optional.of(Refusal.TOO_FEW_COMPANIES);
        }
        if (people < PEOPLE) {
            return Optional.of(Refusal.TOO_FEW_PEOPLE);
        }
        if (dominated(cell, people)) {
            return Optional.of(Refusal.ONE_COMPANY_DOMINATES);
        }
        if (givesAway(cell, Contribution::amount) || givesAway(cell, Confidentiality::mean)) {
            return Optional.of(Refusal.AMOUNTS_GIVE_ONE_COMPANY_AWAY);
        }
        if (latestData.plusDays(DAYS_OLD).isAfter(today)) {
            return Optional.of(Refusal.TOO_RECENT);
        }
        Set<UUID> companies = cell.stream().map(Contribution::company).collect(Collectors.toSet());
        return released.stream().anyMatch(before -> differsByAFew(before, companies))
                ? Optional.of(Refusal.DIFFERS_BY_A_FEW_FROM_A_RELEASED_ONE)
                : Optional.empty();
    }

    public static Detail detail(List<Contribution> cell) {
        return people(cell) >= PEOPLE_FOR_QUARTILES ? Detail.QUARTILES : Detail.MEDIAN_ONLY;
    }

    private static int people(List<Contribution> cell) {
        return cell.stream().mapToInt(Contribution::people).sum();
    }

    private static boolean dominated(List<Contribution> cell, int people) {
        int largest = cell.stream().mapToInt(Contribution::people).max().orElse(0);
        return BigDecimal.valueOf(largest).compareTo(DOMINANCE.multiply(BigDecimal.valueOf(people))) >= 0;
    }

    /** The p % rule: the second largest must not be able to guess the largest within 10 %: T − x1 − x2 ≥ 0.10·x1. */
    private static boolean givesAway(List<Contribution> cell, Function<Contribution, BigDecimal> figure) {
        List<BigDecimal> falling =
                cell.stream().map(figure).sorted(Comparator.reverseOrder()).toList();
        BigDecimal rest = falling.stream().skip(2).reduce(BigDecimal.ZERO, BigDecimal::add);
        return rest.compareTo(P_PERCENT.multiply(falling.getFirst())) < 0;
    }

    private static BigDecimal mean(Contribution one) {
        return one.amount().divide(BigDecimal.valueOf(one.people()), MathContext.DECIMAL64);
    }

    private static boolean differsByAFew(Set<UUID> before, Set<UUID> now) {
        Set<UUID> onlyOne = new HashSet<>(before);
        onlyOne.addAll(now);
        Set<UUID> common = new HashSet<>(before);
        common.retainAll(now);
        onlyOne.removeAll(common);
        return !onlyOne.isEmpty() && onlyOne.size() < DIFFERENCING_UNDER;
    }
}
