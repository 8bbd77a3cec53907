package io.diapason.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.local.CannotStart;
import io.diapason.local.part.Progress;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Sends CSV files to the import route and waits until each is taken in. */
record Imports(Api api, Progress progress) {
    private static final int LOOK_EVERY_MILLIS = 100;

    void send(String kind, List<String> header, List<List<String>> rows) throws IOException, InterruptedException {
        Instant since = progress.now();
        String job = api.postCsv("/imports?kind=" + kind, CsvTable.write(header, rows));
        JsonNode state = api.get(job);
        while (state.path("status").asText().equals("running")) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            state = api.get(job);
        }
        if (!state.path("status").asText().equals("done")
                || state.path("rejectedCount").asLong() > 0) {
            throw new CannotStart("The demo's %s were not all taken: %s".formatted(kind, state));
        }
        progress.done("demo", "%d %s".formatted(rows.size(), kind), since);
    }
}
