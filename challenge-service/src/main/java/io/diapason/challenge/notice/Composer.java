package io.diapason.challenge.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.challenge.Appointment;
import io.diapason.challenge.Appointments;
import io.diapason.challenge.Matter;
import io.diapason.challenge.calendar.Ics;
import io.diapason.challenge.notice.mail.Extras;
import io.diapason.challenge.notice.mail.ExtrasStore;
import io.diapason.challenge.notice.mail.Message;
import io.diapason.challenge.notice.mail.MessageStore;
import io.diapason.platform.id.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns notices that are due into letters and cards, and queues them: a letter for what is told at once, one a digest. */
@ApplicationScoped
class Composer {
    private final NoticeStore store;
    private final MessageStore messages;
    private final ExtrasStore extras;
    private final List<Appointments> features;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final String address;

    Composer(
            NoticeStore store,
            MessageStore messages,
            ExtrasStore extras,
            @All List<Appointments> features,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "diapason.public-url") String address) {
        this.store = store;
        this.messages = messages;
        this.extras = extras;
        this.features = features;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.address = address;
    }

    /** What was answered before its time is not told any more. */
    void compose(List<Matter> matters, List<Addressee> all) {
        Map<UUID, List<Notice>> due =
                store.due(clock.instant()).stream().collect(Collectors.groupingBy(Notice::person));
        Map<UUID, Addressee> known =
                all.stream().collect(Collectors.toMap(one -> one.who().id(), one -> one));
        List<Message> letters = new ArrayList<>();
        Map<UUID, Extras> with = new HashMap<>();
        List<Appointment> days = due.isEmpty()
                ? List.of()
                : features.stream().flatMap(one -> one.appointments().stream()).toList();
        due.forEach((id, notices) -> {
            Addressee to = known.get(id);
            List<Notice> live = to == null || !to.isReachable() ? List.of() : live(notices, matters, to);
            store.close(notices.stream().filter(one -> !live.contains(one)).toList(), "answered", null);
            List<Message> words = to == null ? List.of() : letters(to, live, days, with);
            if (to != null && to.channel() != null) {
                messages.queue(words, id);
            } else {
                letters.addAll(words);
            }
        });
        messages.queue(letters);
        with.forEach(extras::add);
    }

    private static List<Notice> live(List<Notice> notices, List<Matter> matters, Addressee to) {
        Set<String> open = matters.stream().map(to::key).collect(Collectors.toCollection(HashSet::new));
        return notices.stream().filter(one -> open.contains(one.matter())).toList();
    }

    private List<Message> letters(Addressee to, List<Notice> notices, List<Appointment> days, Map<UUID, Extras> with) {
        Letter letter = new Letter(address, to.language());
        List<Message> made = new ArrayList<>();
        List<List<Notice>> bundles = new ArrayList<>();
        notices.stream().filter(Notice::atOnce).forEach(one -> bundles.add(List.of(one)));
        List<Notice> digest = notices.stream().filter(one -> !one.atOnce()).toList();
        if (!digest.isEmpty()) {
            bundles.add(digest);
        }
        for (List<Notice> bundle : bundles) {
            Message message = write(letter, to, bundle);
            made.add(message);
            if (to.channel() == null) {
                with.put(message.id(), extras(bundle, to.language(), days));
            }
        }
        return made;
    }

    private Message write(Letter letter, Addressee to, List<Notice> notices) {
        UUID id = ids.next();
        store.close(notices, "queued", id);
        Channel channel = to.channel();
        return new Message(
                id,
                to.who().id(),
                purpose(notices),
                channel == null ? String.valueOf(to.who().email()) : channel.name(),
                letter.subject(notices),
                channel == null
                        ? letter.text(to.who().name(), notices)
                        : letter.card(notices).json(channel.vendor(), json),
                channel == null ? letter.html(to.who().name(), notices) : "",
                0);
    }

    /** The kinds of the letter, and the days of what it is about. */
    private Extras extras(List<Notice> notices, String language, List<Appointment> days) {
        Set<String> resources = notices.stream().map(Notice::resource).collect(Collectors.toSet());
        List<Appointment> about =
                days.stream().filter(day -> resources.contains(day.resource())).toList();
        String kinds = notices.stream().map(Notice::kind).distinct().sorted().collect(Collectors.joining(","));
        return new Extras(kinds, about.isEmpty() ? null : Ics.of(about, address, language));
    }

    private static String purpose(List<Notice> notices) {
        return notices.size() == 1 && notices.getFirst().atOnce()
                ? "notice:" + NoticeStore.mark(notices.getFirst())
                : "digest:"
                        + notices.stream()
                                .map(Notice::dueAt)
                                .max(Instant::compareTo)
                                .orElseThrow();
    }
}
