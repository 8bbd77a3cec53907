package io.diapason.local;

import java.util.List;

/** What was asked of {@code up}. */
record Options(boolean detach, boolean fresh, boolean empty, boolean live) {

    static Options of(List<String> arguments) {
        for (String argument : arguments) {
            if (!List.of("--detach", "--fresh", "--empty", "--live").contains(argument)) {
                throw new CannotStart(
                        "up does not know %s. It takes --detach, --fresh, --empty and --live.".formatted(argument));
            }
        }
        Options options = new Options(
                arguments.contains("--detach"),
                arguments.contains("--fresh"),
                arguments.contains("--empty"),
                arguments.contains("--live"));
        if (options.empty && options.live) {
            throw new CannotStart("--live replays demo deals, which --empty leaves out: choose one of them.");
        }
        return options;
    }
}
