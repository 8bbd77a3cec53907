package io.diapason.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.local.CannotStart;
import io.diapason.local.settings.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeepingPartsAliveTest {
    @TempDir
    Path state;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true), Clock.systemUTC());
    private Folders folders;

    @BeforeEach
    void folders() {
        folders = new Folders(state, state, state.resolve("tools"));
        folders.create();
    }

    @Test
    void shows_the_end_of_the_log_of_a_part_that_dies_before_it_is_ready() {
        // Given
        Part dying = ShellPart.of("broker", "echo 'no space left on device'; exit 3")
                .readyWhen(() -> false, Duration.ofSeconds(10));
        Supervisor supervisor = new Supervisor(List.of(dying), folders, progress);
        // When, Then
        assertThatThrownBy(supervisor::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("broker ended with code 3")
                .hasMessageContaining("no space left on device");
        supervisor.stop();
    }

    @Test
    void gives_up_on_a_part_that_is_not_ready_in_time() {
        // Given
        Part slow = ShellPart.of("slow", "sleep 60").readyWhen(() -> false, Duration.ofMillis(300));
        Supervisor supervisor = new Supervisor(List.of(slow), folders, progress);
        // When, Then
        assertThatThrownBy(supervisor::start).hasMessageContaining("slow was not ready");
        supervisor.stop();
        assertThat(new PidFile(folders.run(), "slow").process()).isEmpty();
    }

    @Test
    void brings_a_dead_part_back() {
        // Given
        Supervisor supervisor = new Supervisor(List.of(ShellPart.of("app", "sleep 60")), folders, progress);
        supervisor.start();
        ProcessHandle first = process("app");
        // When
        first.destroyForcibly();
        // Then
        until(() -> new PidFile(folders.run(), "app")
                .process()
                .filter(process -> process.pid() != first.pid())
                .isPresent());
        supervisor.stop();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("died; starting it again");
    }

    @Test
    void ends_when_a_part_dies_again_and_again() throws Exception {
        // Given
        Part hopeless = ShellPart.of("hopeless", "sleep 0.2");
        Supervisor supervisor = new Supervisor(List.of(hopeless), folders, progress, Duration.ofMillis(10));
        supervisor.start();
        // When
        supervisor.awaitCollapse();
        // Then
        supervisor.stop();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("died five times in ten minutes");
    }

    @Test
    void starts_what_is_needed_first_and_stops_it_last() throws Exception {
        // Given
        Path order = state.resolve("order");
        String script =
                "trap 'echo stop-%1$s >> %2$s; exit' TERM; echo start-%1$s >> %2$s; while :; do sleep 0.05; done";
        BooleanSupplier databaseIsUp = () -> lines(order).contains("start-database");
        Part database = ShellPart.of("database", script.formatted("database", order))
                .readyWhen(databaseIsUp, Duration.ofSeconds(10));
        Part app = ShellPart.of("app", script.formatted("app", order))
                .readyWhen(() -> lines(order).contains("start-app"), Duration.ofSeconds(10))
                .needing("database");
        Supervisor supervisor = new Supervisor(List.of(app, database), folders, progress);
        // When
        supervisor.start();
        supervisor.stop();
        // Then
        assertThat(Files.readAllLines(order))
                .containsExactly("start-database", "start-app", "stop-app", "stop-database");
    }

    @Test
    void ends_what_a_killed_supervisor_left_behind() {
        // Given
        Part app = ShellPart.of("app", "sleep 60");
        new Supervisor(List.of(app), folders, progress).start();
        ProcessHandle left = process("app");
        // When
        Orphans.end(folders.run(), List.of(app), progress);
        // Then
        assertThat(left.isAlive()).isFalse();
    }

    private ProcessHandle process(String part) {
        return new PidFile(folders.run(), part).process().orElseThrow();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            return List.of();
        }
    }

    private static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
