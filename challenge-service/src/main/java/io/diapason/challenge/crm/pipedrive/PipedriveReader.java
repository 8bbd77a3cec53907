package io.diapason.challenge.crm.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.challenge.crm.completion.DealReader;
import io.diapason.challenge.crm.intake.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks Pipedrive for a deal with a person's API token. It answers with what a webhook has as its data. */
@ApplicationScoped
class PipedriveReader implements DealReader {
    private final String api;

    PipedriveReader(@ConfigProperty(name = "diapason.crm.pipedrive-api") String api) {
        this.api = api;
    }

    @Override
    public String vendor() {
        return "pipedrive";
    }

    @Override
    public URI address(String dealId) {
        return URI.create(api + "/api/v2/deals/" + URLEncoder.encode(dealId, StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> proof(String token) {
        return Map.of("x-api-token", token, "Accept", "application/json");
    }

    @Override
    public byte @Nullable [] message(JsonNode answer) {
        JsonNode data = answer.path("data");
        if (!data.isObject()) {
            return null;
        }
        String changed = JsonBody.scalar(data.path("update_time"));
        String at = changed == null ? JsonBody.scalar(data.path("add_time")) : changed;
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("meta").put("action", "read").put("entity", "deal").put("timestamp", at);
        message.set("data", data);
        return JsonBody.bytes(message);
    }
}
