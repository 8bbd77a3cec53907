package io.diapason.challenge.notice;

import io.diapason.challenge.Audience;
import io.diapason.challenge.Matter;
import io.diapason.challenge.Waiting;
import io.diapason.challenge.notice.elsewhere.Elsewhere;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.id.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what waits into notices, and has those that are due composed. Doing it twice changes nothing. */
@ApplicationScoped
class Planner {
    private final List<Waiting> features;
    private final Elsewhere elsewhere;
    private final Addressees addressees;
    private final NoticeStore store;
    private final Composer composer;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    Planner(
            @All List<Waiting> features,
            Elsewhere elsewhere,
            Addressees addressees,
            NoticeStore store,
            Composer composer,
            Organisations organisations,
            Ids ids,
            Clock clock) {
        this.features = features;
        this.elsewhere = elsewhere;
        this.addressees = addressees;
        this.store = store;
        this.composer = composer;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the current organisation, in the caller's transaction. Where nobody can be told, nothing is kept for later. */
    void plan() {
        if (!store.lock()) {
            return;
        }
        List<Addressee> all = addressees.all();
        if (all.isEmpty()) {
            return;
        }
        List<Matter> matters = Stream.concat(
                        features.stream().flatMap(one -> one.matters().stream()), elsewhere.matters().stream())
                .toList();
        store.add(fresh(matters, all));
        composer.compose(matters, all);
    }

    private List<Notice> fresh(List<Matter> matters, List<Addressee> all) {
        Set<String> told = store.told(matters.stream()
                .flatMap(matter -> all.stream().map(one -> one.key(matter)))
                .collect(Collectors.toSet()));
        Instant now = clock.instant();
        ZoneId zone = organisations.current().zone();
        List<Notice> fresh = new ArrayList<>();
        for (Matter matter : matters) {
            Kind kind = Kind.of(matter.item().kind()).orElse(null);
            if (kind != null) {
                all.stream()
                        .map(one -> notice(matter, kind, one, now, zone))
                        .filter(notice -> notice != null && told.add(NoticeStore.mark(notice)))
                        .forEach(fresh::add);
            }
        }
        return fresh;
    }

    /** The notice that the addressee should have of this matter by now, or null. */
    private @Nullable Notice notice(Matter matter, Kind kind, Addressee to, Instant now, ZoneId zone) {
        Instant since =
                matter.item().since() == null ? Instant.EPOCH : matter.item().since();
        Stage stage = kind.isKey() ? Stage.ofKey(since, now, zone) : Stage.FIRST;
        if (!to.isAwaited(matter.audience()) && !(stage == Stage.ESCALATION && isHeldUp(matter.audience(), to.who()))) {
            return null;
        }
        Delivery way = to.wants(kind);
        Object title = matter.item()
                .details()
                .getOrDefault("name", matter.item().details().get("connection"));
        return new Notice(
                ids.next(),
                to.who().id(),
                to.key(matter),
                since,
                stage,
                matter.item().kind(),
                matter.item().resource(),
                title == null ? null : title.toString(),
                way == Delivery.OFF ? "off" : "due",
                way == Delivery.AT_ONCE,
                to.choices().due(way, now, zone));
    }

    /** A key that is not turned holds up the other department's heads, and concerns who looks after the organisation. */
    private static boolean isHeldUp(Audience awaited, Recipient person) {
        return person.roles().contains("admin")
                || (person.roles().contains(awaited.role()) && person.department() != null);
    }
}
