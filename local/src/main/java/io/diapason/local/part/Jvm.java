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
