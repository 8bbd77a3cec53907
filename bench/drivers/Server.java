package io.diapason.bench.drivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that is measured: pinned when asked, with the processor time of itself and its children. */
final class Server implements AutoCloseable {
    static final String ANY_CORE = "";
    private static final double TICKS_A_SECOND = 100; // USER_HZ on every Linux of today
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final String name;
    private final Process process;
    private final Duration tookToStart;

    private Server(String name, Process process, Duration tookToStart) {
        this.name = name;
        this.process = process;
        this.tookToStart = tookToStart;
    }

    /** Starts the program and returns when {@code ready} says yes. */
    static Server start(
            String name, String cores, Map<String, String> environment, List<String> program, Callable<Boolean> ready)
            throws IOException, InterruptedException {
        Path log = Stand.logs().resolve(name + ".log");
        List<String> command = new ArrayList<>(cores.isEmpty() ? List.of() : List.of("taskset", "-c", cores));
        command.addAll(program);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!yes(ready)) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (!process.isAlive() || took.compareTo(LONGEST_START) > 0) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " does not start, see " + log);
            }
            Thread.sleep(20);
        }
        return new Server(name, process, Duration.ofNanos(System.nanoTime() - start));
    }

    private static boolean yes(Callable<Boolean> ready) {
        try {
            return ready.call();
        } catch (Exception notYet) {
            return false;
        }
    }

    String name() {
        return name;
    }

    Duration tookToStart() {
        return tookToStart;
    }

    /** Seconds of processor time so far, user and system. */
    double cpuSeconds() {
        return cpuSeconds(process.toHandle());
    }

    static double cpuSeconds(ProcessHandle parent) {
        return Stream.concat(Stream.of(parent), parent.descendants())
                .mapToDouble(one -> cpuSeconds(one.pid()))
                .sum();
    }

    /** The most memory that the process ever held. */
    long peakMegabytes() throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
                        .lines()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private static double cpuSeconds(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
