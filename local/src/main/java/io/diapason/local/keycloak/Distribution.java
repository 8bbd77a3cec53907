package io.diapason.local.keycloak;

import io.diapason.local.CannotStart;
import io.diapason.local.part.Commands;
import io.diapason.local.part.Jvm;
import io.diapason.local.part.Progress;
import io.diapason.local.settings.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Keycloak's own files, unpacked and prepared once for PostgreSQL; that preparing takes some 15 s. */
final class Distribution {
    static final String VERSION = "26.7.3";
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--cache=local",
            "--health-enabled=true",
            "--features-disabled=kerberos,ciba,device-flow,impersonation");

    private final Path archive;
    private final Path home;
    private final Path classes;

    Distribution(Folders folders) {
        String name = "keycloak-" + VERSION;
        this.archive = folders.checkout().resolve("local/target/keycloak").resolve(name + ".zip");
        this.home = folders.tools().resolve(name);
        this.classes = folders.classes(Keycloak.NAME);
    }

    void prepare(Progress progress) throws IOException, InterruptedException {
        if (Files.isDirectory(home)) {
            return;
        }
        if (!Files.exists(archive)) {
            throw new CannotStart(archive + " is missing; ./diapason up builds it.");
        }
        Instant since = progress.now();
        progress.say(Keycloak.NAME, "first start: unpacking and preparing it, about 20 s");
        Path draft = home.resolveSibling(home.getFileName() + ".new");
        Folders.delete(draft);
        unpack(draft);
        Commands.run(run(java(draft), BUILD), draft, Map.of());
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        progress.done(Keycloak.NAME, "prepared", since);
    }

    List<String> start(List<String> options) {
        return run(java(home).rememberingClasses(classes), options);
    }

    private void unpack(Path target) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // every entry lies in one top folder, which is left out
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path file = target.resolve(inside).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static List<String> run(Jvm jvm, List<String> options) {
        List<String> program = new ArrayList<>(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        program.addAll(options);
        return jvm.run(program.toArray(String[]::new));
    }

    /** What its own start script runs, without the shell between: signals and the pid are the program's. */
    private static Jvm java(Path home) {
        Jvm jvm = new Jvm(256).with("-XX:MaxMetaspaceSize=256m", "-Djava.security.egd=file:/dev/urandom");
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            jvm.with("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        jvm.with("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US");
        jvm.with("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        jvm.with("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"));
        jvm.with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true");
        return jvm.with("-cp", home.resolve("lib/quarkus-run.jar").toString());
    }
}
