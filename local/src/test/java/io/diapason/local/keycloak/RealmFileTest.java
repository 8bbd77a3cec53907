package io.diapason.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    @Test
    void moves_every_address_with_the_gateway() throws IOException {
        // When
        JsonNode realm = Realm.read("http://localhost:18080");
        // Then
        assertThat(realm.toString()).contains("http://localhost:18080/*").doesNotContain("localhost:8080");
    }

    @Test
    void lets_the_machine_that_makes_accounts_do_that_and_no_more() throws IOException {
        // When
        JsonNode machine = machine(Realm.read("http://localhost:8080"));
        // Then
        assertThat(machine.path("serviceAccountClientId").asText()).isEqualTo("diapason-people");
        assertThat(machine.path("clientRoles").toString())
                .isEqualTo("{\"realm-management\":[\"manage-users\",\"view-users\",\"query-users\",\"query-groups\"]}");
        assertThat(machine.has("credentials")).isFalse();
    }

    private static List<JsonNode> people(JsonNode realm) {
        return realm.path("users")
                .valueStream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .toList();
    }

    private static JsonNode machine(JsonNode realm) {
        return realm.path("users")
                .valueStream()
                .filter(user -> user.has("serviceAccountClientId"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void names_only_scopes_that_it_lists() throws IOException {
        // Given
        JsonNode realm = Realm.read("http://localhost:8080");
        Set<String> listed = new HashSet<>();
        realm.path("clientScopes")
                .forEach(scope -> listed.add(scope.path("name").asText()));
        // When
        Set<String> named = new HashSet<>();
        for (JsonNode client : realm.path("clients")) {
            client.path("defaultClientScopes").forEach(scope -> named.add(scope.asText()));
            client.path("optionalClientScopes").forEach(scope -> named.add(scope.asText()));
        }
        // Then
        assertThat(listed).containsAll(named).contains("basic", "roles", "profile", "email", "web-origins", "acr");
    }

    @Test
    void gives_every_person_what_the_sign_in_page_would_ask_for() throws IOException {
        // When
        List<JsonNode> users = people(Realm.read("http://localhost:8080"));
        // Then
        assertThat(users).hasSize(8).allSatisfy(user -> {
            assertThat(user.path("firstName").asText()).isNotBlank();
            assertThat(user.path("lastName").asText()).isNotBlank();
            assertThat(user.path("email").asText()).contains("@");
            assertThat(user.path("emailVerified").asBoolean()).isTrue();
        });
    }
}
