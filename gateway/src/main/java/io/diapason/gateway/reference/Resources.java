package io.diapason.gateway.reference;

import java.io.IOException;
import java.io.InputStream;

/** Files that are part of this build. */
final class Resources {
    private Resources() {}

    static byte[] read(String name) throws IOException {
        try (InputStream file = Resources.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("not in this build: " + name);
            }
            return file.readAllBytes();
        }
    }
}
