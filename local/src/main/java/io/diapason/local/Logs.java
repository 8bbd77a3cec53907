package io.diapason.local;

import io.diapason.local.part.Part;
import io.diapason.local.settings.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One log a part for each start; the one before is kept beside it. */
record Logs(Folders folders) {

    void startNew(List<Part> parts) {
        for (Part part : parts) {
            Path log = folders.log(part.name());
            try {
                if (Files.exists(log)) {
                    Files.move(log, log.resolveSibling(part.name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
                }
                Files.createFile(log);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot write " + log, failure);
            }
        }
    }
}
