package io.diapason.challenge.notice;

import io.diapason.challenge.Audience;
import io.diapason.challenge.Matter;
import io.diapason.challenge.Waiting;
import io.diapason.challenge.notice.mail.MailSettings;
import io.diapason.challenge.notice.mail.Message;
import io.diapason.challenge.notice.mail.MessageStore;
import io.diapason.challenge.people.absence.Keys;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.id.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns what waits into notices, and notices that are due into letters. Doing it twice changes nothing. */
@ApplicationScoped
class Planner {
    private final List<Waiting> features;
    private final NoticeStore store;
    private final MessageStore messages;
    private final MailSettings mail;
    private final Keys keys;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;
    private final String address;

    Planner(
            @All List<Waiting> features,
            NoticeStore store,
            MessageStore messages,
            MailSettings mail,
            Keys keys,
            Organisations organisations,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "diapason.public-url") String address) {
        this.features = features;
        this.store = store;
        this.messages = messages;
        this.mail = mail;
        this.keys = keys;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
        this.address = address;
    }

    /** For the current organisation, in the caller's transaction. Without e-mail nothing is kept for later. */
    void plan() {
        if (!mail.isOn() || !store.lock()) {
            return;
        }
        List<Matter> matters =
                features.stream().flatMap(one -> one.matters().stream()).toList();
        Map<UUID, Choices> choices = store.choices();
        Set<UUID> deputies = keys.standIns();
        List<Recipient> people = store.people().stream()
                .map(person -> deputies.contains(person.id()) ? person.asHead() : person)
                .toList();
        Set<String> told = store.told();
        List<Notice> fresh = new ArrayList<>();
        for (Matter matter : matters) {
            Kind kind = Kind.of(matter.item().kind()).orElse(null);
            if (kind != null) {
                people.stream()
                        .map(person ->
                                notice(matter, kind, person, choices.getOrDefault(person.id(), Choices.BUILT_IN)))
                        .filter(notice -> notice != null && told.add(NoticeStore.mark(notice)))
                        .forEach(fresh::add);
            }
        }
        store.add(fresh);
        compose(matters, people, choices);
    }

    private @Nullable Notice notice(Matter matter, Kind kind, Recipient person, Choices wanted) {
        Instant now = clock.instant();
        ZoneId zone = organisations.current().zone();
        Instant since =
                matter.item().since() == null ? Instant.EPOCH : matter.item().since();
        Stage stage = kind.isKey() ? Stage.ofKey(since, now, zone) : Stage.FIRST;
        boolean own = matter.audience().holds(person.roles(), person.department());
        if (!own && !(stage == Stage.ESCALATION && isHeldUp(matter.audience(), person))) {
            return null;
        }
        Delivery way = person.email() == null ? Delivery.OFF : wanted.of(kind);
        Object title = matter.item()
                .details()
                .getOrDefault("name", matter.item().details().get("connection"));
        return new Notice(
                ids.next(),
                person.id(),
                key(matter),
                since,
                stage,
                matter.item().kind(),
                matter.item().resource(),
                title == null ? null : title.toString(),
                way == Delivery.OFF ? "off" : "due",
                way == Delivery.AT_ONCE,
                wanted.due(way, now, zone));
    }

    /** A key that is not turned holds up the other department's heads, and concerns who looks after the organisation. */
    private static boolean isHeldUp(Audience awaited, Recipient person) {
        return person.roles().contains("admin")
                || (person.roles().contains(awaited.role()) && person.department() != null);
    }

    private static String key(Matter matter) {
        return matter.item().kind() + ":" + matter.item().resource() + "#"
                + matter.audience().department();
    }

    /** What was answered before its time is not told any more. */
    private void compose(List<Matter> matters, List<Recipient> people, Map<UUID, Choices> choices) {
        Set<String> open = matters.stream().map(Planner::key).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Recipient> known = people.stream().collect(Collectors.toMap(Recipient::id, one -> one));
        Map<UUID, List<Notice>> due =
                store.due(clock.instant()).stream().collect(Collectors.groupingBy(Notice::person));
        List<Message> letters = new ArrayList<>();
        due.forEach((person, notices) -> {
            Recipient to = known.get(person);
            List<Notice> stale = notices.stream()
                    .filter(one -> to == null || to.email() == null || !open.contains(one.matter()))
                    .toList();
            store.close(stale, "answered", null);
            List<Notice> live =
                    notices.stream().filter(one -> !stale.contains(one)).toList();
            if (to != null) {
                String language = choices.getOrDefault(person, Choices.BUILT_IN).language();
                Letter letter = new Letter(address, language == null ? to.language() : language);
                live.stream().filter(Notice::atOnce).forEach(one -> letters.add(write(letter, to, List.of(one))));
                List<Notice> digest = live.stream().filter(one -> !one.atOnce()).toList();
                if (!digest.isEmpty()) {
                    letters.add(write(letter, to, digest));
                }
            }
        });
        messages.queue(letters);
    }

    private Message write(Letter letter, Recipient to, List<Notice> notices) {
        UUID id = ids.next();
        store.close(notices, "queued", id);
        String purpose = notices.size() == 1 && notices.getFirst().atOnce()
                ? "notice:" + NoticeStore.mark(notices.getFirst())
                : "digest:"
                        + notices.stream()
                                .map(Notice::dueAt)
                                .max(Instant::compareTo)
                                .orElseThrow();
        return new Message(
                id,
                to.id(),
                purpose,
                String.valueOf(to.email()),
                letter.subject(notices),
                letter.text(to.name(), notices),
                letter.html(to.name(), notices),
                0);
    }
}
