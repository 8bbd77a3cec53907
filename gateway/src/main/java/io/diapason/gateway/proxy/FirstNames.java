package io.diapason.gateway.proxy;

import io.diapason.gateway.proxy.Operation.Bodies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose a path is by its first name under /api/v1, for a service whose document the build does not have. */
final class FirstNames {
    private static final String BASE = "/api/v1/";
    private static final Map<String, List<String>> NAMES = Map.of(
            "persona", List.of("workshops", "personas", "tips"),
            "challenge",
                    List.of(
                            "crm-connections",
                            "imports",
                            "deals",
                            "campaigns",
                            "touches",
                            "members",
                            "challenges",
                            "attribution",
                            "readiness",
                            "promises",
                            "webhook-endpoints",
                            "organisation",
                            "invitations",
                            "deputies",
                            "notices",
                            "notice-preferences",
                            "calendar-feeds",
                            "credentials",
                            "audit",
                            "dead-letters"),
            "compensation",
                    List.of(
                            "benchmark-studies",
                            "contributions",
                            "benchmarks",
                            "plans",
                            "payouts",
                            "leadership-cases"));
    private static final Set<String> FILES = Set.of("imports", "contributions", "attribution", "payouts");
    private static final List<String> METHODS = List.of("DELETE", "GET", "PATCH", "POST", "PUT");

    private FirstNames() {}

    static @Nullable Map<String, Operation> operations(String path, Set<String> services) {
        if (!path.startsWith(BASE)) {
            return null;
        }
        String name = path.substring(BASE.length()).split("/", 2)[0];
        for (String service : services) {
            if (NAMES.getOrDefault(service, List.of()).contains(name)) {
                Map<String, Operation> all = new HashMap<>();
                Bodies bodies = FILES.contains(name) ? Bodies.FILE : Bodies.SMALL;
                METHODS.forEach(method -> all.put(method, new Operation(service, bodies)));
                return all;
            }
        }
        return null;
    }
}
