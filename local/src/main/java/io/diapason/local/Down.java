package io.diapason.local;

import io.diapason.local.part.PidFile;
import io.diapason.local.settings.Folders;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells the supervisor to stop everything and waits until it is gone. */
record Down(Folders folders) {
    private static final int PATIENCE_SECONDS = 60;

    int run() throws InterruptedException, ExecutionException {
        Optional<ProcessHandle> supervisor = new PidFile(folders.run(), Up.SUPERVISOR).process();
        if (supervisor.isEmpty()) {
            System.out.println("Diapason is not running.");
            return 0;
        }
        supervisor.get().destroy();
        try {
            supervisor.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException deaf) {
            throw new CannotStart(
                    "Diapason (pid %d) did not stop within %d s."
                            .formatted(supervisor.get().pid(), PATIENCE_SECONDS),
                    deaf);
        }
        System.out.println("Diapason is stopped.");
        return 0;
    }
}
