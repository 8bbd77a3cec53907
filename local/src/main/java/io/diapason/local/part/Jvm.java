package io.diapason.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM sized for a laptop that runs eight of them: small heap, one collector thread, quick to start. */
public final class Jvm {
    private final List<String> command = new ArrayList<>();

    public Jvm(int heapMegabytes) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
    }

    /**
     * Keeps the classes of one run for the next, which then needs a third less time to be ready. The archive is written
     * when the program ends by itself or by a signal that it hears; one that is stale or broken is left aside and made anew.
     */
    public Jvm rememberingClasses(Path archive) {
        return with("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off,aot=off")
                .with("-Xlog:cds+dynamic=off");
    }

    public Jvm with(String... options) {
        command.addAll(List.of(options));
        return this;
    }

    public List<String> run(String... program) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(program));
        return whole;
    }
}
