package io.diapason.challenge.notice.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, opened at the first letter and kept for the next. Used by one thread. */
final class SmtpLine implements Line {
    private static final String PATIENCE_MILLIS = "30000";

    private final MailSettings settings;
    private final Session session;
    private @Nullable SMTPTransport open;

    SmtpLine(MailSettings settings) {
        this(settings, null);
    }

    /** With the trust of a factory instead of the machine's. */
    SmtpLine(MailSettings settings, @Nullable SSLSocketFactory trust) {
        this.settings = settings;
        Properties wanted = properties(settings);
        if (trust != null) {
            wanted.put("mail." + protocol(settings) + ".ssl.socketFactory", trust);
        }
        this.session = Session.getInstance(wanted);
    }

    private static Properties properties(MailSettings settings) {
        String protocol = protocol(settings);
        Properties wanted = new Properties();
        wanted.put("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
        wanted.put("mail." + protocol + ".timeout", PATIENCE_MILLIS);
        wanted.put("mail." + protocol + ".writetimeout", PATIENCE_MILLIS);
        wanted.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        wanted.put("mail." + protocol + ".auth", "" + settings.user().isPresent());
        boolean upgrade = settings.tls() == MailSettings.Tls.STARTTLS;
        wanted.put("mail.smtp.starttls.enable", "" + upgrade);
        wanted.put("mail.smtp.starttls.required", "" + upgrade);
        return wanted;
    }

    private static String protocol(MailSettings settings) {
        return settings.tls() == MailSettings.Tls.ALWAYS ? "smtps" : "smtp";
    }

    @Override
    public Answer send(Outgoing one) {
        SMTPTransport line;
        try {
            line = line();
        } catch (MessagingException away) {
            close();
            return new Answer.Away(words(away), null);
        }
        try {
            MimeMessage mime = mime(one);
            line.sendMessage(
                    mime, new Address[] {new InternetAddress(one.letter().address(), true)});
            return new Answer.Accepted(oneLine(String.valueOf(line.getLastServerResponse())));
        } catch (jakarta.mail.internet.AddressException impossible) {
            return new Answer.Refused(words(impossible));
        } catch (MessagingException failure) {
            Answer answer = read(failure);
            if (answer instanceof Answer.Away) {
                close();
            }
            return answer;
        }
    }

    /** A code about the recipient or the content decides on the letter; one about the sender or none is the server's. */
    private static Answer read(MessagingException failure) {
        Exception cause = failure;
        while (cause != null) {
            int code =
                    switch (cause) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException send
                        when send.getCommand().startsWith("DATA")
                                || send.getCommand().isEmpty()
                                || ".".equals(send.getCommand()) -> send.getReturnCode();
                        default -> 0;
                    };
            if (code >= 500) {
                return new Answer.Refused(words(cause));
            }
            if (code >= 400 && code != 421) {
                return new Answer.Later(words(cause));
            }
            cause = cause instanceof MessagingException more ? more.getNextException() : null;
        }
        return new Answer.Away(words(failure), null);
    }

    private static String words(Exception failure) {
        return oneLine(String.valueOf(failure.getMessage()));
    }

    private static String oneLine(String text) {
        String said = text.strip().replaceAll("\\s+", " ");
        return said.substring(0, Math.min(said.length(), 300));
    }

    private SMTPTransport line() throws MessagingException {
        SMTPTransport known = open;
        if (known != null && known.isConnected()) {
            return known;
        }
        SMTPTransport fresh = (SMTPTransport) session.getTransport(protocol(settings));
        open = fresh;
        fresh.connect(
                settings.host(),
                settings.port(),
                settings.user().orElse(null),
                settings.password().orElse(null));
        return fresh;
    }

    private MimeMessage mime(Outgoing one) throws MessagingException {
        Message letter = one.letter();
        MimeMessage mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", one.messageId());
            }
        };
        mime.setFrom(new InternetAddress(settings.from()));
        mime.setRecipient(RecipientType.TO, new InternetAddress(letter.address()));
        mime.setSubject(letter.subject(), "UTF-8");
        mime.setSentDate(one.date());
        mime.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        MimeMultipart words = new MimeMultipart("alternative", text, html);
        String unsubscribe = one.unsubscribe();
        if (unsubscribe != null) {
            mime.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        String calendar = one.calendar();
        mime.setContent(calendar == null ? words : withDays(words, calendar));
        mime.saveChanges();
        return mime;
    }

    private static MimeMultipart withDays(MimeMultipart words, String calendar) throws MessagingException {
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(words);
        MimeBodyPart days = new MimeBodyPart();
        days.setText(calendar, "UTF-8", "calendar; method=PUBLISH");
        days.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH; name=diapason.ics");
        days.setFileName("diapason.ics");
        days.setDisposition(MimeBodyPart.ATTACHMENT);
        return new MimeMultipart("mixed", letter, days);
    }

    @Override
    public void close() {
        SMTPTransport known = open;
        open = null;
        if (known != null) {
            try {
                known.close();
            } catch (MessagingException gone) {
                // it is gone, which is what was wanted
            }
        }
    }
}
