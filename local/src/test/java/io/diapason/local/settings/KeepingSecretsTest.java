package io.diapason.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsTest {

    @Test
    void makes_a_key_once_and_lets_only_its_owner_read_it(@TempDir Path state) throws IOException {
        // Given
        Folders folders = new Folders(state, state, state);
        // When
        String first = new Secrets(folders).of("sessions");
        String second = new Secrets(folders).of("sessions");
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("secrets/sessions"))))
                .isEqualTo("rw-------");
    }
}
