package io.diapason.local.part;

import io.diapason.local.CannotStart;
import io.diapason.local.settings.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part with its process: started, ready, dead, started again. */
final class Running {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    private final Part part;
    private final Folders folders;
    private final Progress progress;
    private final PidFile pidFile;
    private final RestartBudget budget;
    private @Nullable Child child;
    private boolean stopping;

    Running(Part part, Folders folders, Progress progress, Duration firstPause) {
        this.part = part;
        this.folders = folders;
        this.progress = progress;
        this.budget = new RestartBudget(firstPause);
        this.pidFile = new PidFile(folders.run(), part.name());
    }

    Part part() {
        return part;
    }

    RestartBudget budget() {
        return budget;
    }

    /** Starts the process and returns when it serves and is settled. */
    void start() throws InterruptedException {
        Instant since = progress.now();
        try {
            part.prepare(progress);
            Instant started = progress.now();
            Child born = bear();
            awaitReady(born, started.plus(part.deadline()));
            part.settle(progress);
            pidFile.write(born.handle(), part.port(), "ready");
        } catch (CannotStart | InterruptedException asItIs) {
            throw asItIs;
        } catch (Exception failure) {
            throw new CannotStart(part.name() + " could not be started: " + failure, failure);
        }
        progress.done(part.name(), "ready on port " + part.port(), since);
    }

    private synchronized Child bear() throws IOException {
        if (stopping) {
            throw new CannotStart(part.name() + " is being stopped");
        }
        Child born = Child.start(part, folders);
        child = born;
        pidFile.write(born.handle(), part.port(), "starting");
        return born;
    }

    private void awaitReady(Child born, Instant deadline) throws InterruptedException {
        while (!answers()) {
            if (!born.isAlive()) {
                throw new CannotStart("%s ended with code %d before it was ready. The end of %s:%n%s"
                        .formatted(part.name(), born.exitCode(), log(), Tail.of(log())));
            }
            if (progress.now().isAfter(deadline)) {
                throw new CannotStart("%s was not ready after %d s. The end of %s:%n%s"
                        .formatted(part.name(), part.deadline().toSeconds(), log(), Tail.of(log())));
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return part.isReady();
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception notYet) {
            return false;
        }
    }

    /** Returns when the process has ended by itself; false when it was told to. */
    boolean awaitDeath() throws InterruptedException {
        Child watched = child;
        if (watched == null) {
            return false;
        }
        watched.awaitEnd();
        return !isStopping();
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    void stop() {
        Child last;
        synchronized (this) {
            stopping = true;
            last = child;
        }
        if (last != null) {
            last.stop();
        }
        pidFile.delete();
    }

    /** Ends the process so that the next start begins from nothing. */
    void abandon() {
        Child last = child;
        if (last != null) {
            last.stop();
        }
    }

    Path log() {
        return folders.log(part.name());
    }
}
