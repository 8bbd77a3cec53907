package io.diapason.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys made once for this state folder, each a file only its owner can read; never printed. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(Folders folders) {
        this.folder = folders.state().resolve("secrets");
    }

    /** 32 random bytes as base64: the same at every start until the data is emptied. */
    public synchronized String of(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep the key " + name + " in " + folder, failure);
        }
    }
}
