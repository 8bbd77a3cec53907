package io.diapason.gateway.live;

import io.diapason.gateway.testing.GatewayBed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page with an open stream; reads it as a browser does. */
final class Screen implements AutoCloseable {
    record Seen(String event, String data) {}

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    volatile String lastId;
    volatile boolean ended;
    private final InputStream body;

    Screen(String token, String query, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(GatewayBed.publicUrl() + "/api/v1/live" + query))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("status " + response.statusCode());
            }
            body = response.body();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        String event = "message";
        String data = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.isEmpty()) {
                    if (data != null) {
                        seen.add(new Seen(event, data));
                    }
                    event = "message";
                    data = null;
                }
            }
        } catch (IOException cut) {
            // closed by the test or by the gateway
        }
        ended = true;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
