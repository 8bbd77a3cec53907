package io.diapason.local.part;

import io.diapason.local.settings.Folders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A started process of a part, in a session of its own: Ctrl-C reaches the supervisor alone, which then stops in order. */
final class Child {
    /** At its first stop a JVM also writes down its classes, some seconds of work. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Part part;
    private final Process process;

    private Child(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    static Child start(Part part, Folders folders) throws IOException {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folders.state().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folders.log(part.name()).toFile()));
        builder.environment().putAll(part.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return new Child(part, process);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Asks, waits ten seconds, then ends it. */
    void stop() {
        stop(process.toHandle(), part.stopSignal());
    }

    static void stop(ProcessHandle process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        signal(process, signal);
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException deaf) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            process.destroy();
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
