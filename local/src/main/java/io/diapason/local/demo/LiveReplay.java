package io.diapason.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.local.part.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Plays a CRM: the deals that were held back close one after the other, each told through the signed door. */
final class LiveReplay {
    private static final String NEXT = "live-next";
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final int TOUCH_EVERY = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Story story;
    private final Anchor anchor;
    private final Progress progress;
    private final String address;

    LiveReplay(Story story, Anchor anchor, Progress progress, String address) {
        this.story = story;
        this.anchor = anchor;
        this.progress = progress;
        this.address = address;
    }

    void run(Callable<Api> admin) {
        try {
            connect(admin.call());
            List<DemoDeal> deals = story.later();
            progress.say(
                    "live", "%d deals to come, one every %d s".formatted(deals.size() - next(), PAUSE.toSeconds()));
            while (next() < deals.size()) {
                Thread.sleep(PAUSE);
                DemoDeal deal = deals.get(next());
                if (tell(deal)) {
                    anchor.keep(NEXT, "" + (next() + 1));
                    progress.say("live", "%s: %s %s".formatted(deal.name(), deal.stage(), deal.amount()));
                }
            }
            progress.say("live", "every deal is told");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            progress.say("live", "stopped: " + failure.getMessage());
        }
    }

    private int next() {
        return Integer.parseInt(anchor.value(NEXT, "0"));
    }

    private void connect(Api admin) throws IOException, InterruptedException {
        if (!anchor.has("live-secret")) {
            ObjectNode form =
                    Api.JSON.createObjectNode().put("name", "Demo CRM").put("vendor", "standard");
            JsonNode connection = admin.post("/crm-connections", form);
            anchor.keep("live-connection", connection.path("id").asText());
            anchor.keep("live-secret", connection.path("secret").asText());
        }
    }

    /** False when the door could not take it: the next round tries again. */
    private boolean tell(DemoDeal deal) throws InterruptedException {
        try {
            if (next() % TOUCH_EVERY == 0) {
                send(touch(deal));
            }
            return send(closing(deal));
        } catch (IOException away) {
            progress.say("live", "the door does not answer; trying again");
            return false;
        }
    }

    private ObjectNode closing(DemoDeal deal) {
        LocalDate today = LocalDate.ofInstant(progress.now(), ZoneOffset.UTC);
        ObjectNode event = event("deal.updated");
        event.putObject("data")
                .put("id", deal.id())
                .put("name", deal.name())
                .put("stage", deal.stage())
                .put("amount", deal.amount())
                .put("currency", DemoDeal.CURRENCY)
                .put("ownerId", deal.ownerId())
                .put("account", deal.account())
                .put("product", deal.product())
                .put("closedOn", today.toString());
        return event;
    }

    private ObjectNode touch(DemoDeal deal) {
        String at = progress.now()
                .minus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        ObjectNode event = event("touch.recorded");
        event.putObject("data")
                .put("id", "generated-live-" + deal.id())
                .put("dealId", deal.id())
                .put("account", deal.account())
                .put("channel", "demo")
                .put("kind", "demo")
                .put("department", "sales")
                .put("actorId", deal.ownerId())
                .put("occurredAt", at);
        return event;
    }

    private ObjectNode event(String type) {
        return Api.JSON
                .createObjectNode()
                .put("type", type)
                .put("timestamp", progress.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private boolean send(ObjectNode event) throws IOException, InterruptedException {
        String body = Api.JSON.writeValueAsString(event);
        String id = "msg_" + UUID.randomUUID();
        long timestamp = progress.now().getEpochSecond();
        String path = "/api/v1/webhooks/crm/" + anchor.value("live-connection", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", "" + timestamp)
                .header("webhook-signature", StandardSignature.of(anchor.value("live-secret", ""), id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, BodyHandlers.ofString()).statusCode();
        if (status != 202) {
            progress.say("live", "the door answered " + status);
        }
        return status == 202;
    }
}
