package io.diapason.challenge.notice;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A mail server of the test's own: it keeps what it accepts, and is slow, away or unwilling when the test wants it so. */
public class MailSink implements QuarkusTestResourceLifecycleManager {
    static final List<Mail> ACCEPTED = new CopyOnWriteArrayList<>();
    static final Set<String> UNKNOWN = ConcurrentHashMap.newKeySet();
    static volatile boolean away;
    static volatile long replyMillis;
    static volatile Consumer<Mail> onAccepted = mail -> {};

    private ServerSocket door;

    record Mail(String to, String source) {
        String header(String name) {
            String start = name + ": ";
            return source.replaceAll("\r\n[ \t]+", " ")
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.substring(start.length()))
                    .orElseThrow();
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        Thread.ofVirtual().start(this::open);
        return Map.of(
                "diapason.smtp.host", "127.0.0.1",
                "diapason.smtp.port", "" + door.getLocalPort(),
                "diapason.smtp.tls", "none",
                "diapason.smtp.from", "Diapason <notices@acme.example>",
                "diapason.notices.every", "1s");
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, away ? "421 away" : "220 sink");
            String to = "";
            String line;
            while (!away && (line = in.readLine()) != null) {
                String command = line.substring(0, Math.min(4, line.length())).toUpperCase();
                switch (command) {
                    case "RCPT" -> {
                        to = line.replaceAll(".*<(.*)>.*", "$1");
                        say(out, UNKNOWN.contains(to) ? "550 5.1.1 nobody of this name" : "250 ok");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        Mail mail = new Mail(to, letter(in));
                        ACCEPTED.add(mail);
                        onAccepted.accept(mail);
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the sender hung up
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(OutputStream out, String words) throws IOException {
        try {
            Thread.sleep(replyMillis); // the slowness of the server is what is tested, not waited for
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static void reset() {
        ACCEPTED.clear();
        UNKNOWN.clear();
        away = false;
        replyMillis = 0;
        onAccepted = mail -> {};
    }

    @Override
    public void stop() {
        try {
            door.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
