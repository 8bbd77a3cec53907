package io.diapason.challenge.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.notice.mail.MailSettings.Tls;
import io.diapason.platform.testing.TestCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line to a mail server: what it says before and after the connection is safe. */
class TalkingToAMailServerTest {
    private static final TestCertificate CERTIFICATE = TestCertificate.of("localhost");
    private static final TestCertificate OF_ANOTHER = TestCertificate.of("mail.example.com");

    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> safely = new CopyOnWriteArrayList<>();
    private ServerSocket door;
    private TestCertificate shown = CERTIFICATE;
    private boolean upgrades = true;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket caller = door.accept();
                    Thread.ofVirtual().start(() -> serve(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void says_who_and_what_only_after_the_upgrade() {
        Answer answer = send(Tls.STARTTLS, CERTIFICATE.context().getSocketFactory());

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(inTheClear).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
        assertThat(safely).anyMatch(line -> line.startsWith("RCPT TO:<maud@acme.example>"));
    }

    @Test
    void sends_nothing_to_a_server_that_does_not_upgrade() {
        upgrades = false;

        assertThat(send(Tls.STARTTLS, CERTIFICATE.context().getSocketFactory())).isInstanceOf(Answer.Away.class);
        assertThat(inTheClear).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
    }

    @Test
    void sends_nothing_under_a_certificate_that_nobody_it_trusts_has_signed() {
        assertThat(send(Tls.STARTTLS, null)).isInstanceOf(Answer.Away.class);
        assertThat(safely).isEmpty();
    }

    @Test
    void sends_nothing_under_the_certificate_of_another_name() {
        shown = OF_ANOTHER;

        assertThat(send(Tls.STARTTLS, OF_ANOTHER.context().getSocketFactory())).isInstanceOf(Answer.Away.class);
        assertThat(safely).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void a_server_that_is_down_is_away_and_decides_nothing() throws IOException {
        door.close();

        assertThat(send(Tls.NONE, null)).isInstanceOf(Answer.Away.class);
    }

    private Answer send(Tls tls, @Nullable SSLSocketFactory trust) {
        MailSettings settings = new MailSettings(
                Optional.of("localhost"),
                door.getLocalPort(),
                Optional.empty(),
                Optional.empty(),
                tls,
                Optional.of("Diapason <notices@acme.example>"));
        Message letter = new Message(
                UUID.randomUUID(), UUID.randomUUID(), "p", "maud@acme.example", "Subject", "text", "<p>text</p>", 0);
        try (SmtpLine line = new SmtpLine(settings, trust)) {
            return line.send(new Outgoing(letter, "<1@acme.example>", Date.from(Instant.EPOCH), null, null));
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            say(caller, "220 here");
            if (talk(caller, inTheClear)) {
                SSLSocket safe = (SSLSocket)
                        shown.context().getSocketFactory().createSocket(caller, "localhost", caller.getPort(), true);
                safe.setUseClientMode(false);
                safe.startHandshake();
                talk(safe, safely);
            }
        } catch (IOException gone) {
            // the sender hung up, as some of these tests want
        }
    }

    /** True when the caller wants the connection to be made safe. */
    private boolean talk(Socket caller, List<String> heard) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = in.readLine()) != null) {
            heard.add(line);
            String command = line.substring(0, Math.min(4, line.length()));
            switch (command) {
                case "EHLO" -> say(caller, upgrades && heard == inTheClear ? "250-here\r\n250 STARTTLS" : "250 here");
                case "STAR" -> {
                    say(caller, "220 go on");
                    return true;
                }
                case "DATA" -> {
                    say(caller, "354 go on");
                    while ((line = in.readLine()) != null && !line.equals(".")) {
                        heard.add(line);
                    }
                    say(caller, "250 taken");
                }
                case "QUIT" -> say(caller, "221 bye");
                default -> say(caller, "250 ok");
            }
        }
        return false;
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }
}
