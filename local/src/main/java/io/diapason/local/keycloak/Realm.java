package io.diapason.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.local.part.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The local realm. The whole file is taken at the first start only; what it gained since then (clients, roles, groups,
 * accounts, scopes) and addresses that moved are brought up to date at each start, and nothing else is touched.
 */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "/realm/diapason-realm.json";
    private static final String WRITTEN_FOR = "http://localhost:8080";
    private static final String PATH = "/diapason";
    private static final String MACHINE = "serviceAccountClientId";

    private final AdminApi api;
    private final JsonNode wanted;

    Realm(AdminApi api, String publicAddress) throws IOException {
        this.api = api;
        this.wanted = read(publicAddress);
    }

    static JsonNode read(String publicAddress) throws IOException {
        try (InputStream file = Realm.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException(FILE + " is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text.replace(WRITTEN_FOR, publicAddress));
        }
    }

    void bringUpToDate(Progress progress) throws IOException, InterruptedException {
        Optional<JsonNode> there = api.get(PATH);
        if (there.isEmpty()) {
            api.post("", wanted);
            progress.say(Keycloak.NAME, "realm diapason created");
            return;
        }
        addMissingScopes();
        addMissingObjects();
        for (JsonNode client : wanted.path("clients")) {
            moveAddresses(client);
        }
        for (JsonNode user : wanted.path("users")) {
            giveRights(user);
        }
    }

    /** The accounts of machines come with their clients. */
    private ArrayNode people() {
        ArrayNode people = JSON.createArrayNode();
        wanted.path("users").forEach(user -> {
            if (!user.has(MACHINE)) {
                people.add(user);
            }
        });
        return people;
    }

    /** A machine's rights over the realm; giving them twice changes nothing. */
    private void giveRights(JsonNode user) throws IOException, InterruptedException {
        if (!user.has(MACHINE)) {
            return;
        }
        String account = api.get(PATH + "/clients/" + idOf(user.path(MACHINE).asText()) + "/service-account-user")
                .orElseThrow()
                .path("id")
                .asText();
        for (var rights : user.path("clientRoles").properties()) {
            String giver = idOf(rights.getKey());
            ArrayNode roles = JSON.createArrayNode();
            for (JsonNode name : rights.getValue()) {
                roles.add(api.get(PATH + "/clients/" + giver + "/roles/" + name.asText())
                        .orElseThrow());
            }
            api.post(PATH + "/users/" + account + "/role-mappings/clients/" + giver, roles);
        }
    }

    private String idOf(String client) throws IOException, InterruptedException {
        return api.get(PATH + "/clients?clientId=" + AdminApi.encoded(client))
                .orElseThrow()
                .path(0)
                .path("id")
                .asText();
    }

    private void addMissingScopes() throws IOException, InterruptedException {
        for (JsonNode scope : missing("/client-scopes", wanted.path("clientScopes"), "name")) {
            api.post(PATH + "/client-scopes", scope);
        }
    }

    private void addMissingObjects() throws IOException, InterruptedException {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode roles = missing("/roles", wanted.path("roles").path("realm"), "name");
        all.putObject("roles").set("realm", roles);
        ArrayNode groups = missing("/groups", wanted.path("groups"), "name");
        all.set("groups", groups);
        ArrayNode clients = missing("/clients", wanted.path("clients"), "clientId");
        all.set("clients", clients);
        ArrayNode users = missing("/users?max=1000", people(), "username");
        all.set("users", users);
        if (roles.size() + groups.size() + clients.size() + users.size() > 0) {
            api.post(PATH + "/partialImport", all.put("ifResourceExists", "FAIL"));
        }
    }

    private ArrayNode missing(String path, JsonNode objects, String key) throws IOException, InterruptedException {
        Set<String> there = new HashSet<>();
        api.get(PATH + path)
                .orElseThrow()
                .forEach(one -> there.add(one.path(key).asText()));
        ArrayNode missing = JSON.createArrayNode();
        for (JsonNode one : objects) {
            if (!there.contains(one.path(key).asText())) {
                missing.add(one);
            }
        }
        return missing;
    }

    private void moveAddresses(JsonNode client) throws IOException, InterruptedException {
        String name = client.path("clientId").asText();
        JsonNode found =
                api.get(PATH + "/clients?clientId=" + AdminApi.encoded(name)).orElseThrow();
        if (!client.has("redirectUris") || found.isEmpty()) {
            return;
        }
        ObjectNode changed = (ObjectNode) found.get(0);
        ObjectNode before = changed.deepCopy();
        for (String field : List.of("redirectUris", "webOrigins", "baseUrl")) {
            if (client.has(field)) {
                changed.set(field, client.get(field));
            }
        }
        client.path("attributes").properties().forEach(one -> changed.withObjectProperty("attributes")
                .set(one.getKey(), one.getValue()));
        if (!changed.equals(before)) {
            api.put(PATH + "/clients/" + changed.path("id").asText(), changed);
        }
    }
}
