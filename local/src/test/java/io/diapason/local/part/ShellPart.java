package io.diapason.local.part;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A part that is a line of shell, ready when the test says so. */
record ShellPart(String name, String script, Duration deadline, Set<String> needs, BooleanSupplier ready)
        implements Part {

    static ShellPart of(String name, String script) {
        return new ShellPart(name, script, Duration.ofSeconds(10), Set.of(), () -> true);
    }

    ShellPart needing(String other) {
        return new ShellPart(name, script, deadline, Set.of(other), ready);
    }

    ShellPart readyWhen(BooleanSupplier question, Duration within) {
        return new ShellPart(name, script, within, needs, question);
    }

    @Override
    public int port() {
        return 1;
    }

    @Override
    public List<String> command() {
        return List.of("sh", "-c", script);
    }

    @Override
    public boolean isReady() {
        return ready.getAsBoolean();
    }
}
