package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.Message;
import io.diapason.challenge.people.Invitation;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Words an invitation: who invites, to what, until when, and the link, which comes in when the letter is sent. */
final class InvitationLetter {
    private final Invitation invitation;
    private final Words words;
    private final String until;

    InvitationLetter(Invitation invitation, ZoneId zone) {
        this.invitation = invitation;
        this.words = new Words(invitation.language() == null ? "en" : invitation.language());
        this.until = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(invitation.expiresAt().atZone(zone));
    }

    String subject() {
        return say("invitation.subject");
    }

    String text() {
        return String.join(
                "\n\n",
                hello(),
                say("invitation.why"),
                say("invitation.act") + "\n" + Message.SECRET,
                say("invitation.until"),
                say("invitation.otherwise") + "\n");
    }

    String html() {
        return "<!doctype html><html lang=\"" + words.language() + "\"><body>" + paragraph(hello())
                + paragraph(say("invitation.why")) + "<p><a href=\"" + Message.SECRET + "\"><b>"
                + Words.escape(say("invitation.join")) + "</b></a></p><p>" + Words.escape(say("invitation.copy"))
                + "<br>" + Message.SECRET + "</p>" + paragraph(say("invitation.until"))
                + paragraph(say("invitation.otherwise")) + "</body></html>";
    }

    private String hello() {
        return invitation.name() == null
                ? words.say("hello.stranger")
                : words.say("hello", Words.oneLine(invitation.name()));
    }

    private String say(String key) {
        return words.say(
                key,
                Words.oneLine(invitation.invitedBy()),
                Words.oneLine(invitation.organisationName()),
                invitation.email(),
                until);
    }

    private static String paragraph(@Nullable String text) {
        return "<p>" + Words.escape(String.valueOf(text)) + "</p>";
    }
}
