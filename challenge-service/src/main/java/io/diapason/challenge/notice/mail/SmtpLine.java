package io.diapason.challenge.notice.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, opened at the first letter and kept for the next. Used by one thread. */
final class SmtpLine implements AutoCloseable {
    private static final String PATIENCE_MILLIS = "30000";

    private final MailSettings settings;
    private final Session session;
    private @Nullable SMTPTransport open;

    SmtpLine(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
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

    Answer send(Message letter, String messageId, Date date) {
        SMTPTransport line;
        try {
            line = line();
        } catch (MessagingException away) {
            close();
            return new Answer.Away(words(away));
        }
        try {
            MimeMessage mime = mime(letter, messageId, date);
            line.sendMessage(mime, new Address[] {new InternetAddress(letter.address(), true)});
            return new Answer.Accepted();
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
        return new Answer.Away(words(failure));
    }

    private static String words(Exception failure) {
        String said = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
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

    private MimeMessage mime(Message letter, String messageId, Date date) throws MessagingException {
        MimeMessage mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        mime.setFrom(new InternetAddress(settings.from()));
        mime.setRecipient(RecipientType.TO, new InternetAddress(letter.address()));
        mime.setSubject(letter.subject(), "UTF-8");
        mime.setSentDate(date);
        mime.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        mime.setContent(new MimeMultipart("alternative", text, html));
        mime.saveChanges();
        return mime;
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
