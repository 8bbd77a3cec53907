package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.MailSettings;
import io.diapason.challenge.notice.mail.Message;
import io.diapason.challenge.notice.mail.MessageStore;
import io.diapason.challenge.people.Invitation;
import io.diapason.challenge.people.InvitationPost;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Invitations as letters of the queue, so that none is lost. Who is invited has no account yet: the invitation's id stands
 * for the person, and each sending is a purpose, hence a Message-ID, of its own.
 */
@ApplicationScoped
class InvitationLetters implements InvitationPost {
    private static final String PURPOSE = "invitation:";

    private final MessageStore messages;
    private final MailSettings mail;
    private final Organisations organisations;
    private final Ids ids;

    InvitationLetters(MessageStore messages, MailSettings mail, Organisations organisations, Ids ids) {
        this.messages = messages;
        this.mail = mail;
        this.organisations = organisations;
        this.ids = ids;
    }

    @Override
    public boolean isOpen() {
        return mail.isOn();
    }

    @Override
    public void send(List<Addressed> invitations) {
        ZoneId zone = organisations.current().zone(); // the senders go through the organisations that are known here
        Map<UUID, Integer> sent =
                messages
                        .last(
                                invitations.stream()
                                        .map(one -> one.invitation().id())
                                        .toList(),
                                PURPOSE)
                        .stream()
                        .collect(Collectors.toMap(MessageStore.Last::person, MessageStore.Last::letters));
        messages.queue(invitations.stream()
                .map(one -> write(one, 1 + sent.getOrDefault(one.invitation().id(), 0), zone))
                .toList());
    }

    @Override
    public Map<UUID, Letter> letters(Collection<UUID> invitations) {
        return messages.last(invitations, PURPOSE).stream()
                .collect(Collectors.toMap(
                        MessageStore.Last::person, last -> new Letter(state(last.state()), last.answer(), last.at())));
    }

    private Message write(Addressed one, int number, ZoneId zone) {
        Invitation invitation = one.invitation();
        InvitationLetter letter = new InvitationLetter(invitation, zone);
        return new Message(
                ids.next(),
                invitation.id(),
                PURPOSE + number,
                Objects.requireNonNull(invitation.email()),
                letter.subject(),
                letter.text(),
                letter.html(),
                0,
                one.link());
    }

    private static Letter.State state(String queued) {
        return switch (queued) {
            case "sent" -> Letter.State.SENT;
            case "refused", "gave-up" -> Letter.State.FAILED;
            default -> Letter.State.WAITING;
        };
    }
}
