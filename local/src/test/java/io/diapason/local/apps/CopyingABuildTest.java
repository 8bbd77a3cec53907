package io.diapason.local.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingABuildTest {
    @TempDir
    Path root;

    private Path built;
    private Path copy;

    @BeforeEach
    void aBuildAndItsCopy() throws IOException {
        built = Files.createDirectories(root.resolve("built"));
        copy = root.resolve("copy");
        Files.createDirectories(built.resolve("lib"));
        Files.writeString(built.resolve("lib/a.jar"), "one");
        Files.writeString(built.resolve("app.jar"), "first");
        Mirror.copy(built, copy);
    }

    @Test
    void takes_over_what_changed_and_leaves_the_rest() throws IOException {
        // Given
        Files.writeString(built.resolve("app.jar"), "second build");
        var untouched = Files.readAttributes(copy.resolve("lib/a.jar"), "unix:ino");
        // When
        Mirror.copy(built, copy);
        // Then
        assertThat(copy.resolve("app.jar")).hasContent("second build");
        assertThat(Files.readAttributes(copy.resolve("lib/a.jar"), "unix:ino")).isEqualTo(untouched);
    }

    @Test
    void removes_what_the_build_no_longer_has() throws IOException {
        // Given
        Files.delete(built.resolve("lib/a.jar"));
        Files.delete(built.resolve("lib"));
        // When
        Mirror.copy(built, copy);
        // Then
        assertThat(copy.resolve("lib")).doesNotExist();
        assertThat(copy.resolve("app.jar")).exists();
    }
}
