package io.diapason.local.apps;

import io.diapason.local.part.Part;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Ports;
import io.diapason.local.settings.Secrets;
import java.util.Arrays;
import java.util.List;

/** The four services as parts. */
public final class Apps {
    private Apps() {}

    public static List<Part> all(Folders folders, Ports ports, Secrets secrets) {
        return Arrays.stream(Service.values())
                .<Part>map(service -> new App(service, folders, ports, secrets))
                .toList();
    }
}
