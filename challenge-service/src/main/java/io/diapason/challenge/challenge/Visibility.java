package io.diapason.challenge.challenge;

import io.diapason.challenge.ledger.Balances;
import io.diapason.challenge.ledger.Dimension;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose own figures a caller may see: the own ones, and those of people who consented; for every role, on every path.
 * Where all but one of a department would be shown, the figure of the one could be computed: then one more is hidden.
 */
@ApplicationScoped
class Visibility {
    private final Roster roster;
    private final Caller caller;

    Visibility(Roster roster, Caller caller) {
        this.roster = roster;
        this.caller = caller;
    }

    /** Who may be named with a figure, by member id; {@code everybody} is what is known of all who have one. */
    record Shown(Map<UUID, Member> everybody, Set<UUID> named) {
        boolean mayName(@Nullable UUID member) {
            return member != null && named.contains(member);
        }
    }

    Shown of(Balances balances) {
        Map<String, BigDecimal> credits = balances.by(Dimension.MEMBER);
        Map<UUID, Member> everybody =
                roster.byIds(credits.keySet().stream().map(UUID::fromString).collect(Collectors.toSet()));
        Set<UUID> named = everybody.values().stream()
                .filter(this::consentsOrIsCaller)
                .map(Member::id)
                .collect(Collectors.toCollection(HashSet::new));
        everybody.values().stream()
                .collect(Collectors.groupingBy(member -> String.valueOf(member.department())))
                .values()
                .forEach(side -> {
                    long hidden =
                            side.stream().filter(m -> !named.contains(m.id())).count();
                    if (hidden == 1) {
                        side.stream()
                                .filter(member -> named.contains(member.id()) && !isCaller(member))
                                .min(Comparator.comparing(member ->
                                        credits.getOrDefault(member.id().toString(), BigDecimal.ZERO)))
                                .ifPresent(member -> named.remove(member.id()));
                    }
                });
        return new Shown(everybody, named);
    }

    private boolean consentsOrIsCaller(Member member) {
        return member.consentsToRanking() || isCaller(member);
    }

    private boolean isCaller(Member member) {
        return caller.id().equals(member.userId());
    }
}
