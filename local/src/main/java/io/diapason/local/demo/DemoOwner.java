package io.diapason.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person of the roster and the name the CRM knows them by. */
record DemoOwner(String ownerId, String name, String email, String department, String team, String manager) {
    static final List<String> HEADER = List.of("owner_id", "name", "email", "department", "team", "manager", "user_id");

    /** The people who can sign in, by the ids that the local realm gives them. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "sophie@acme.example", "0193a000-0000-7000-8000-000000000101",
            "samir@acme.example", "0193a000-0000-7000-8000-000000000102",
            "maud@acme.example", "0193a000-0000-7000-8000-000000000103",
            "marc@acme.example", "0193a000-0000-7000-8000-000000000104",
            "gina@globex.example", "0193a000-0000-7000-8000-000000000201",
            "gus@globex.example", "0193a000-0000-7000-8000-000000000202");

    /** Samir took over the accounts of this agent, so that signing in as samir shows deals of one's own. */
    private static final String TAKEN_OVER = "Moses Frase";

    static DemoOwner agent(Map<String, String> row) {
        String agent = row.getOrDefault("sales_agent", "");
        String team = row.getOrDefault("regional_office", "");
        String manager = row.getOrDefault("manager", "");
        if (agent.equals(TAKEN_OVER)) {
            return new DemoOwner(idOf(agent), "Samir Haddad", "samir@acme.example", "sales", team, manager);
        }
        return new DemoOwner(idOf(agent), agent, idOf(agent) + "@acme.example", "sales", team, manager);
    }

    static List<DemoOwner> headsAndMarketing() {
        return List.of(
                new DemoOwner("sophie.arnaud", "Sophie Arnaud", "sophie@acme.example", "sales", "Head office", ""),
                new DemoOwner("maud.lefevre", "Maud Lefèvre", "maud@acme.example", "marketing", "Head office", ""),
                marketer("marc.vidal", "Marc Vidal", "marc@acme.example"),
                marketer("ines.caron", "Inès Caron", "ines.caron@acme.example"),
                marketer("theo.lambert", "Théo Lambert", "theo.lambert@acme.example"),
                marketer("nora.blum", "Nora Blum", "nora.blum@acme.example"));
    }

    private static DemoOwner marketer(String id, String name, String email) {
        return new DemoOwner(id, name, email, "marketing", "Campaigns", "Maud Lefèvre");
    }

    /** "Mei-Mei Johns" → "mei-mei.johns". */
    static String idOf(String agent) {
        return agent.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    List<String> cells() {
        return List.of(ownerId, name, email, department, team, manager, ACCOUNTS.getOrDefault(email, ""));
    }
}
