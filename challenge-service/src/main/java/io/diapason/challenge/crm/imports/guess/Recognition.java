package io.diapason.challenge.crm.imports.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose export a file is, and what it lists, from the names of its columns and what stands in them. */
public record Recognition(Vendor vendor, Kind kind, double confidence) {
    /** What sets a kind apart: fields that others do not have weigh more than a name or an id. */
    private static final Map<Kind, Set<Field>> TELLING = Map.of(
            Kind.DEALS, Set.of(Field.STAGE, Field.AMOUNT, Field.CLOSED_ON, Field.OPENED_ON, Field.LOSS_REASON),
            Kind.TOUCHES, Set.of(Field.OCCURRED_AT, Field.ACTOR_ID, Field.KIND, Field.DEAL_ID, Field.CAMPAIGN_ID),
            Kind.CAMPAIGNS, Set.of(Field.SPEND, Field.STARTS_ON, Field.ENDS_ON),
            Kind.LEADS, Set.of(Field.QUALIFIED_ON, Field.FIRST_CONTACT_AT, Field.ASSIGNED_AT, Field.REJECTED_REASON),
            Kind.OWNERS, Set.of(Field.EMAIL, Field.TEAM, Field.MANAGER, Field.DEPARTMENT));

    public static Recognition of(List<Column> columns) {
        Vendor vendor = vendor(columns);
        Kind best = Kind.DEALS;
        double most = -1;
        double all = 0;
        for (Kind kind : Kind.values()) {
            double score = score(kind, ColumnGuess.of(kind, vendor, columns));
            all += score;
            if (score > most) {
                best = kind;
                most = score;
            }
        }
        return new Recognition(vendor, best, all == 0 ? 0 : most / all);
    }

    private static double score(Kind kind, List<ColumnGuess> guesses) {
        Set<Field> telling = TELLING.getOrDefault(kind, Set.of());
        return guesses.stream()
                .mapToDouble(guess -> guess.confidence() * (telling.contains(guess.field()) ? 3 : 1))
                .sum();
    }

    /** Headers that only one vendor uses count for it. */
    private static Vendor vendor(List<Column> columns) {
        Set<String> headers =
                columns.stream().map(column -> Words.plain(column.name())).collect(Collectors.toSet());
        Vendor best = Vendor.GENERIC;
        int most = 0;
        for (Vendor vendor : List.of(Vendor.HUBSPOT, Vendor.SALESFORCE, Vendor.PIPEDRIVE)) {
            Set<String> own = names(vendor);
            for (Vendor other : Vendor.values()) {
                if (other != vendor) {
                    own.removeAll(names(other));
                }
            }
            own.retainAll(headers);
            if (own.size() > most) {
                best = vendor;
                most = own.size();
            }
        }
        return best;
    }

    private static Set<String> names(Vendor vendor) {
        return Words.ALL.stream()
                .filter(word -> word.vendor() == vendor)
                .map(Words.Word::name)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
