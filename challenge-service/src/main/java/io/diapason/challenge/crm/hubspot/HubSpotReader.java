package io.diapason.challenge.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.completion.DealReader;
import io.diapason.challenge.crm.intake.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks HubSpot for a deal with the access token of a private app. */
@ApplicationScoped
class HubSpotReader implements DealReader {
    private final String api;

    HubSpotReader(@ConfigProperty(name = "diapason.crm.hubspot-api") String api) {
        this.api = api;
    }

    @Override
    public String vendor() {
        return "hubspot";
    }

    @Override
    public URI address(String dealId) {
        return URI.create(api + "/crm/v3/objects/deals/" + URLEncoder.encode(dealId, StandardCharsets.UTF_8)
                + "?properties="
                + String.join(
                        ",", HubSpotEvent.PROPERTIES.keySet().stream().sorted().toList()));
    }

    @Override
    public Map<String, String> proof(String token) {
        return Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
    }

    @Override
    public byte @Nullable [] message(JsonNode answer) {
        return answer.path("properties").isObject() && answer.has("id") ? JsonBody.bytes(answer) : null;
    }
}
