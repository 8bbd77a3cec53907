package io.diapason.local.part;

import java.nio.file.Path;
import java.util.List;

/** Children left by a supervisor that was killed: ended before the next start, which needs their ports and files. */
public final class Orphans {
    private Orphans() {}

    public static void end(Path run, List<Part> parts, Progress progress) {
        for (Part part : parts.reversed()) {
            PidFile file = new PidFile(run, part.name());
            file.process().ifPresent(process -> {
                progress.say(part.name(), "was left running by an earlier start; stopping it");
                Child.stop(process, part.stopSignal());
            });
            file.delete();
        }
    }
}
