package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.MailSettings;
import io.diapason.challenge.people.absence.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Everybody of the organisation who can be told: people when there is e-mail, and the channels that are at work. */
@ApplicationScoped
class Addressees {
    private final NoticeStore store;
    private final ChannelStore channels;
    private final MailSettings mail;
    private final Keys keys;

    Addressees(NoticeStore store, ChannelStore channels, MailSettings mail, Keys keys) {
        this.store = store;
        this.channels = channels;
        this.mail = mail;
        this.keys = keys;
    }

    List<Addressee> all() {
        return Stream.concat(
                        mail.isOn() ? people() : Stream.of(),
                        channels.active().stream().map(one -> new Addressee(one.recipient(), one.choices(), one)))
                .toList();
    }

    private Stream<Addressee> people() {
        Choices usual = store.defaults().choices();
        Map<UUID, Choices> own = store.choices();
        Set<UUID> deputies = keys.standIns();
        return store.people().stream().map(person -> {
            Recipient one = deputies.contains(person.id()) ? person.asHead() : person;
            Choices chosen = own.get(one.id());
            return new Addressee(one, chosen == null ? usual : chosen.over(usual), null);
        });
    }
}
