package io.diapason.local.part;

import io.diapason.local.CannotStart;
import io.diapason.local.settings.Folders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** Starts the parts in the order of their needs, keeps them alive, and stops them the other way round. */
public final class Supervisor {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Map<String, Running> parts = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    public Supervisor(List<Part> parts, Folders folders, Progress progress) {
        this(parts, folders, progress, FIRST_PAUSE);
    }

    Supervisor(List<Part> parts, Folders folders, Progress progress, Duration firstPause) {
        this.progress = progress;
        for (Part part : parts) {
            this.parts.put(part.name(), new Running(part, folders, progress, firstPause));
            this.started.put(part.name(), new CompletableFuture<>());
        }
    }

    /** Returns when every part is ready; throws {@link CannotStart} as soon as one cannot. */
    public void start() {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        parts.values().forEach(one -> thread("start " + one.part().name(), () -> begin(one, firstFailure)));
        CompletableFuture<Void> all = CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof CannotStart told ? told : failure;
        }
        parts.values().forEach(one -> thread("watch " + one.part().name(), () -> watch(one)));
    }

    private void begin(Running one, CompletableFuture<Void> firstFailure) {
        CompletableFuture<Void> mine = started.getOrDefault(one.part().name(), new CompletableFuture<>());
        try {
            for (String needed : one.part().needs()) {
                CompletableFuture<Void> other = started.get(needed);
                if (other != null) {
                    other.join();
                }
            }
            one.start();
            mine.complete(null);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (CompletionException neededOneFailed) {
            mine.completeExceptionally(neededOneFailed);
        } catch (RuntimeException failure) {
            mine.completeExceptionally(failure);
            firstFailure.completeExceptionally(failure);
        }
    }

    private void watch(Running one) {
        try {
            while (one.awaitDeath() && !stopping) {
                bringBack(one);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringBack(Running one) throws InterruptedException {
        Optional<Duration> pause = one.budget().pauseAfterDeathAt(progress.now());
        String name = one.part().name();
        if (pause.isEmpty()) {
            progress.line("%s died five times in ten minutes; stopping everything. The end of %s:%n%s"
                    .formatted(name, one.log(), Tail.of(one.log())));
            ended.countDown();
            throw new InterruptedException();
        }
        progress.say(
                name, "died; starting it again in %.1f s".formatted(pause.get().toMillis() / 1000.0));
        Thread.sleep(pause.get());
        try {
            one.start();
        } catch (CannotStart failure) {
            if (!stopping) {
                progress.line(String.valueOf(failure.getMessage()));
                one.abandon();
            }
        }
    }

    /** Returns when a part is beyond help. */
    public void awaitCollapse() throws InterruptedException {
        ended.await();
    }

    /** Stops every child: those that need others first. Returns when all are gone. */
    public synchronized void stop() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        List<Running> left = new ArrayList<>(parts.values());
        while (!left.isEmpty()) {
            List<Running> now =
                    left.stream().filter(one -> isNeededByNone(one, left)).toList();
            List<Thread> stops =
                    now.stream().map(one -> Thread.ofVirtual().start(one::stop)).toList();
            stops.forEach(Supervisor::join);
            left.removeAll(now);
        }
    }

    private static boolean isNeededByNone(Running one, List<Running> left) {
        return left.stream()
                .noneMatch(other -> other.part().needs().contains(one.part().name()));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void thread(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }
}
