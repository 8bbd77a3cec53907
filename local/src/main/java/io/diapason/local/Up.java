package io.diapason.local;

import io.diapason.local.apps.Apps;
import io.diapason.local.demo.Demo;
import io.diapason.local.kafka.Kafka;
import io.diapason.local.keycloak.Keycloak;
import io.diapason.local.part.Orphans;
import io.diapason.local.part.Part;
import io.diapason.local.part.PidFile;
import io.diapason.local.part.Progress;
import io.diapason.local.part.Supervisor;
import io.diapason.local.postgres.Postgres;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Port;
import io.diapason.local.settings.Ports;
import io.diapason.local.settings.Secrets;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts everything, loads the demo, prints where to go, and stays until it is told to stop. */
final class Up {
    static final String SUPERVISOR = "supervisor";

    private final Folders folders;
    private final Options options;
    private final Ports ports = Ports.of(System.getenv());
    private final Progress progress = new Progress(System.out, Clock.systemUTC());

    Up(Folders folders, Options options) {
        this.folders = folders;
        this.options = options;
    }

    int run() throws IOException, InterruptedException {
        folders.create();
        try (FileChannel lock =
                FileChannel.open(folders.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            @Nullable FileLock held = lock.tryLock();
            return held == null ? alreadyRunning() : runAlone();
        }
    }

    private int alreadyRunning() {
        if (options.fresh() || options.empty() || options.live()) {
            throw new CannotStart("Diapason is already running here. Stop it first with ./diapason down.");
        }
        progress.line("Diapason is already running: %s (./diapason status, ./diapason down)".formatted(address()));
        return 0;
    }

    private int runAlone() throws IOException, InterruptedException {
        Instant since = progress.now();
        PidFile pidFile = new PidFile(folders.run(), SUPERVISOR);
        List<Part> parts = parts();
        Orphans.end(folders.run(), parts, progress);
        ports.mustBeFree();
        if (options.fresh()) {
            folders.empty();
        }
        new Logs(folders).startNew(parts);
        pidFile.write(ProcessHandle.current(), ports.of(Port.GATEWAY), "starting");
        Supervisor supervisor = new Supervisor(parts, folders, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, pidFile), "stop"));
        supervisor.start();
        Demo demo = new Demo(ports, folders, progress);
        if (!options.empty()) {
            demo.load();
        }
        pidFile.write(ProcessHandle.current(), ports.of(Port.GATEWAY), "ready");
        progress.done("everything", "ready", since);
        welcome();
        if (options.live()) {
            demo.replayLive();
        }
        supervisor.awaitCollapse();
        return 1;
    }

    private List<Part> parts() {
        Secrets secrets = new Secrets(folders);
        List<Part> parts = new ArrayList<>();
        parts.add(new Postgres(folders, ports.of(Port.POSTGRES), secrets));
        parts.add(new Kafka(folders, ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER)));
        parts.add(new Keycloak(folders, ports, secrets));
        parts.addAll(Apps.all(folders, ports, secrets));
        return parts;
    }

    private void stop(Supervisor supervisor, PidFile pidFile) {
        Instant since = progress.now();
        progress.line("Stopping…");
        supervisor.stop();
        pidFile.delete();
        progress.done("everything", "stopped", since);
    }

    private String address() {
        return "http://localhost:" + ports.of(Port.GATEWAY);
    }

    private void welcome() {
        progress.line("");
        progress.line("  Diapason is at  " + address());
        progress.line("  Sign in with one of the demo accounts; the password is the user name:");
        progress.line("    sophie  sales, manager        maud    marketing, manager");
        progress.line("    samir   sales, member         marc    marketing, member");
        progress.line("    paula   pay analyst           ada     administrator");
        progress.line("    gina    sales, manager, and gus, marketing, manager and administrator, of globex");
        progress.line(
                "  Reference of the API: %s/docs · Ctrl-C or ./diapason down stops everything.".formatted(address()));
    }
}
