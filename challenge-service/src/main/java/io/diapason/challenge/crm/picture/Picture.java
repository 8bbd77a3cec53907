package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.DealListener;
import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Mappings;
import io.diapason.challenge.crm.history.Subject;
import io.diapason.challenge.crm.mapping.ConnectionMappings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds facts to the picture: a batch in a handful of statements, whatever the size of the tables. Runs in the caller's
 * transaction and tells those who follow the deals once at the end of it.
 */
@ApplicationScoped
public class Picture {
    private final HistoryStore histories;
    private final MergeStore merges;
    private final DealStore deals;
    private final TouchStore touches;
    private final CampaignStore campaigns;
    private final DealTeller teller;
    private final ConnectionMappings connections;
    private final List<DealListener> listeners;

    Picture(
            HistoryStore histories,
            MergeStore merges,
            DealStore deals,
            TouchStore touches,
            CampaignStore campaigns,
            DealTeller teller,
            ConnectionMappings connections,
            @All List<DealListener> listeners) {
        this.histories = histories;
        this.merges = merges;
        this.deals = deals;
        this.touches = touches;
        this.campaigns = campaigns;
        this.teller = teller;
        this.connections = connections;
        this.listeners = listeners;
    }

    /** Applies facts in any order; those known before change nothing. */
    public void add(Collection<Told> batch) {
        Mappings mappings = connections.current();
        Map<Table, List<Change>> changes = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            List<Told> told = batch.stream()
                    .filter(one -> Table.of(one.fact().subject()) == table)
                    .toList();
            changes.put(table, told.isEmpty() ? List.of() : changes(table, told, mappings));
        }
        changes.forEach((table, some) -> {
            if (!some.isEmpty()) {
                histories.save(table, some, mappings);
            }
        });
        tell(changes, mappings);
    }

    /** The objects of which this import said something, in the order of their ids after {@code after}: to go through in pages. */
    public List<UUID> saidBy(Subject subject, UUID importId, @Nullable UUID after, int limit) {
        return histories.saidBy(Table.of(subject), importId, after, limit);
    }

    /** Whether a campaign of this id stands. */
    public boolean hasCampaign(String externalId) {
        return campaigns.stands(externalId);
    }

    /** The external ids of a campaign's touches. */
    public List<String> touchesOfCampaign(String externalId) {
        return touches.ofCampaign(externalId);
    }

    /** The deals that these deals or touches concern today. */
    public Set<UUID> dealsBehind(Subject subject, Collection<UUID> ids) {
        return switch (subject) {
            case DEAL -> Set.copyOf(ids);
            case TOUCH -> deals.ofTouches(ids);
            case CAMPAIGN, LEAD -> Set.of();
        };
    }

    /** Takes back what an import said of these objects: they stand as if it had never spoken. */
    public void withdraw(Subject subject, UUID importId, Collection<UUID> ids, Cause cause) {
        Table table = Table.of(subject);
        Mappings mappings = connections.current();
        List<Change> changes = new ArrayList<>();
        for (Kept before : histories.lockAll(table, ids)) {
            History after = before.history().without(importId.toString());
            if (!after.equals(before.history())) {
                changes.add(change(table, before, after, cause, mappings));
            }
        }
        if (!changes.isEmpty()) {
            histories.save(table, changes, mappings);
            tell(Map.of(table, changes), mappings);
        }
    }

    /**
     * Reads again what this connection's words mean, a page of deals after {@code after} and all campaigns with the first
     * one; gives where to go on, null at the end.
     */
    public @Nullable UUID reread(UUID connection, @Nullable UUID after, int limit, Cause cause) {
        Mappings mappings = connections.current();
        if (after == null) {
            List<UUID> campaigns = histories.saidIn(Table.CAMPAIGNS, connection, null, Integer.MAX_VALUE);
            histories.rederive(Table.CAMPAIGNS, histories.lockAll(Table.CAMPAIGNS, campaigns), mappings);
        }
        List<UUID> page = histories.saidIn(Table.DEALS, connection, after, limit);
        List<Kept> kept = histories.lockAll(Table.DEALS, page);
        Set<UUID> wereOpen = deals.all(page).stream()
                .filter(deal -> deal.stage() == Stage.OPEN || deal.gone())
                .map(Deal::id)
                .collect(Collectors.toSet());
        Map<UUID, Cause> changed = new HashMap<>();
        histories.rederive(Table.DEALS, kept, mappings).forEach(deal -> changed.put(deal, cause));
        teller.tell(changed.keySet(), wereOpen, Set.of());
        tellListeners(changed);
        return page.size() < limit ? null : page.getLast();
    }

    /** True while nobody has told anything that still stands. */
    public boolean isEmpty() {
        return Arrays.stream(Table.values()).allMatch(histories::isEmpty);
    }

    /** Tells those who follow the deals, of a change that is not in the facts. */
    public void tellListeners(Map<UUID, Cause> dealIds) {
        if (!dealIds.isEmpty()) {
            listeners.forEach(listener -> listener.dealsChanged(dealIds));
        }
    }

    private List<Change> changes(Table table, List<Told> told, Mappings mappings) {
        Map<String, List<Told>> byObject = new LinkedHashMap<>();
        told.forEach(one -> byObject.computeIfAbsent(one.fact().externalId(), id -> new ArrayList<>())
                .add(one));
        Map<String, Kept> kept = histories.lock(table, byObject.keySet());
        List<Change> changes = new ArrayList<>();
        byObject.forEach((externalId, some) -> {
            Kept before = Objects.requireNonNull(kept.get(externalId));
            History after = before.history();
            for (Told one : some) {
                after = after.told(one.fact());
            }
            if (!after.equals(before.history())) {
                changes.add(change(table, before, after, some.getLast().cause(), mappings));
            }
        });
        return changes;
    }

    private static Change change(Table table, Kept before, History after, Cause cause, Mappings mappings) {
        boolean visible = before.version() == 0
                || !table.values(new Derived(after, mappings))
                        .equals(table.values(new Derived(before.history(), mappings)));
        return new Change(before, after, cause, visible);
    }

    private void tell(Map<Table, List<Change>> changes, Mappings mappings) {
        List<Change> dealChanges = visible(changes, Table.DEALS);
        Map<UUID, Cause> changed = new HashMap<>();
        dealChanges.forEach(change -> changed.put(change.before().id(), change.cause()));
        dealChanges.stream().filter(change -> change.differs("mergedInto")).forEach(change -> merges.settle(
                        change.before().externalId())
                .forEach(deal -> changed.putIfAbsent(deal, change.cause())));
        teller.tell(changed.keySet(), dealChanges, mappings);
        Map<UUID, Cause> concerned = new HashMap<>(deals.standingFor(named(dealChanges, "mergedInto")));
        List<Change> touched = visible(changes, Table.TOUCHES);
        concerned.putAll(deals.standingFor(named(touched, "dealId")));
        List<Change> reaching = touched.stream().filter(Change::namesNoDeal).toList();
        concerned.putAll(deals.reachedBy(named(reaching, "utmCampaign"), lowered(named(reaching, "account"))));
        concerned.putAll(changed);
        tellListeners(concerned);
    }

    /** The deals that these changes name in a field, now or before. */
    private static Map<String, Cause> named(List<Change> changes, String field) {
        Map<String, Cause> named = new HashMap<>();
        for (Change change : changes) {
            put(named, change.before().history().text(field), change.cause());
            put(named, change.after().text(field), change.cause());
        }
        return named;
    }

    private static Map<String, Cause> lowered(Map<String, Cause> names) {
        Map<String, Cause> lowered = new HashMap<>();
        names.forEach((name, cause) -> lowered.put(name.toLowerCase(Locale.ROOT), cause));
        return lowered;
    }

    private static void put(Map<String, Cause> named, @Nullable String deal, Cause cause) {
        if (deal != null) {
            named.put(deal, cause);
        }
    }

    private static List<Change> visible(Map<Table, List<Change>> changes, Table table) {
        return changes.getOrDefault(table, List.of()).stream()
                .filter(Change::isVisible)
                .toList();
    }
}
