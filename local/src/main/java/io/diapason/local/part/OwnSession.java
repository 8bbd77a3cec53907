package io.diapason.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts a program away from the terminal's process group: Ctrl-C and a closed window reach only who is in it. */
public final class OwnSession {
    private static final List<String> PREFIX = find();

    private OwnSession() {}

    /** Words to put before a command; none where the system offers no way. */
    public static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> find() {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            Path setsid = Path.of(folder.isEmpty() ? "." : folder, "setsid");
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        // macOS has no setsid, but a perl that does the same
        return Files.isExecutable(Path.of("/usr/bin/perl"))
                ? List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV")
                : List.of();
    }
}
