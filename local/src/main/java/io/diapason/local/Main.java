package io.diapason.local;

import io.diapason.local.settings.Folders;
import java.nio.file.Path;
import java.util.List;

/** Entry point of the Java half of {@code ./diapason}; the checkout's folder is the system property {@code diapason.checkout}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        try {
            Path checkout = Path.of(System.getProperty("diapason.checkout", "."))
                    .toAbsolutePath()
                    .normalize();
            Folders folders = Folders.of(checkout, System.getenv());
            System.exit(run(words.getFirst(), words.subList(1, words.size()), folders));
        } catch (CannotStart told) {
            System.err.println(told.getMessage());
            System.exit(1);
        }
    }

    private static int run(String command, List<String> rest, Folders folders) throws Exception {
        return switch (command) {
            case "up" ->
                Options.of(rest).detach()
                        ? new DetachedUp(folders, rest).run()
                        : new Up(folders, Options.of(rest)).run();
            case "down" -> new Down(folders).run();
            case "status" -> new Status(folders, System.out).run();
            default -> throw new CannotStart("unknown command " + command);
        };
    }
}
