package io.diapason.challenge.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.challenge.people.AccountJobStore.AccountJob;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The accounts, as the identity provider keeps them: credentials, and the claims of the tokens. Each call may be made
 * again after a crash and leads to the same.
 */
@ApplicationScoped
class IdentityProvider {
    private final AdminCalls calls;
    private final ObjectMapper json;

    IdentityProvider(AdminCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /**
     * Makes the account of an invitation, locked until {@link #complete}. Its user name is the invitation's id: an account of
     * that name was begun for the same invitation and never finished, so its password may be set anew.
     */
    UUID begin(UUID invitation, String name, String email, boolean proven, String password) {
        JsonNode begun = calls.get("/users?exact=true&username=" + invitation);
        if (!begun.isEmpty()) {
            UUID id = UUID.fromString(begun.get(0).path("id").asText());
            refusing(calls.put("/users/" + id + "/reset-password", credential(password)));
            return id;
        }
        ObjectNode account = json.createObjectNode()
                .put("username", invitation.toString())
                .put("email", email)
                .put("emailVerified", proven)
                .put("enabled", false);
        int space = name.lastIndexOf(' ');
        account.put("firstName", space < 0 ? name : name.substring(0, space));
        account.put("lastName", space < 0 ? name : name.substring(space + 1));
        account.putArray("credentials").add(credential(password));
        AdminCalls.Answer answer = calls.post("/users", account);
        if (answer.status() == 409) {
            throw new Refused(PeopleProblem.ADDRESS_NOT_AVAILABLE);
        }
        refusing(answer);
        return answer.created();
    }

    /** Gives the account its organisation, department and roles, and unlocks it. */
    void complete(UUID organisation, UUID user, @Nullable Department department, Set<String> roles) {
        String group = place(groupOf(organisation).path("id").asText(), department);
        calls.put("/users/" + user + "/groups/" + group, json.createObjectNode())
                .expectDone();
        give(user, roles);
        ObjectNode account = (ObjectNode) calls.get("/users/" + user);
        calls.put("/users/" + user, account.put("enabled", true)).expectDone();
    }

    /** The account is not of the organisation that would change it: a roster can name any account, and changes only its own. */
    static final class NotOurs extends RuntimeException {
        NotOurs(UUID user) {
            super(user.toString());
        }
    }

    /** Makes department, roles and lock of an account exactly so; one that is locked is signed out everywhere. */
    void change(UUID organisation, AccountJob job) {
        UUID user = job.userId();
        JsonNode ours = groupOf(organisation);
        List<JsonNode> held = held(ours, user);
        if (held.isEmpty()) {
            throw new NotOurs(user);
        }
        String wanted = place(ours.path("id").asText(), job.department());
        calls.put("/users/" + user + "/groups/" + wanted, json.createObjectNode())
                .expectDone();
        for (JsonNode group : held) {
            String id = group.path("id").asText();
            if (!id.equals(wanted)) {
                calls.delete("/users/" + user + "/groups/" + id, json.createObjectNode())
                        .expectDone();
            }
        }
        Set<String> roles = job.roles();
        if (roles != null) {
            take(user, roles);
            give(user, roles);
        }
        ObjectNode account = (ObjectNode) calls.get("/users/" + user);
        calls.put("/users/" + user, account.put("enabled", job.active())).expectDone();
        if (!job.active()) {
            calls.post("/users/" + user + "/logout", json.createObjectNode()).expectDone();
        }
    }

    /** What an account of the organisation may do; nothing when there is no such account. */
    Set<String> rolesOf(UUID organisation, UUID user) {
        try {
            if (held(groupOf(organisation), user).isEmpty()) {
                return Set.of();
            }
            Set<String> names = new HashSet<>();
            calls.get("/users/" + user + "/role-mappings/realm")
                    .forEach(role -> names.add(role.path("name").asText()));
            return names;
        } catch (AdminCalls.Missing none) {
            return Set.of();
        }
    }

    private JsonNode groupOf(UUID organisation) {
        JsonNode found = calls.get("/groups?q=organisation:" + organisation);
        if (found.isEmpty()) {
            throw new AdminCalls.Away("the realm has no group of organisation " + organisation);
        }
        return found.get(0);
    }

    /** The organisation's group and the departments below it, as far as the account is in them. */
    private List<JsonNode> held(JsonNode ours, UUID user) {
        String path = ours.path("path").asText();
        List<JsonNode> held = new ArrayList<>();
        calls.get("/users/" + user + "/groups").forEach(group -> {
            String own = group.path("path").asText();
            if (own.equals(path) || own.startsWith(path + "/")) {
                held.add(group);
            }
        });
        return held;
    }

    private void give(UUID user, Set<String> roles) {
        ArrayNode given = json.createArrayNode();
        calls.get("/users/" + user + "/role-mappings/realm/available").forEach(role -> {
            if (roles.contains(role.path("name").asText())) {
                given.add(role);
            }
        });
        if (!given.isEmpty()) {
            calls.post("/users/" + user + "/role-mappings/realm", given).expectDone();
        }
    }

    private void take(UUID user, Set<String> roles) {
        ArrayNode surplus = json.createArrayNode();
        calls.get("/users/" + user + "/role-mappings/realm").forEach(role -> {
            String name = role.path("name").asText();
            if (!Role.among(Set.of(name)).isEmpty() && !roles.contains(name)) {
                surplus.add(role);
            }
        });
        if (!surplus.isEmpty()) {
            calls.delete("/users/" + user + "/role-mappings/realm", surplus).expectDone();
        }
    }

    private String place(String group, @Nullable Department department) {
        return department == null ? group : child(group, Kebab.of(department));
    }

    private String child(String group, String name) {
        for (JsonNode one : calls.get("/groups/" + group + "/children")) {
            if (name.equals(one.path("name").asText())) {
                return one.path("id").asText();
            }
        }
        throw new AdminCalls.Away("the organisation's group has no " + name);
    }

    private ObjectNode credential(String password) {
        return json.createObjectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
    }

    private static void refusing(AdminCalls.Answer answer) {
        if (answer.status() == 400) {
            throw new Refused(PeopleProblem.PASSWORD_REFUSED).with(FieldError.of("/password", "password-refused"));
        }
        answer.expectDone();
    }
}
