package io.diapason.challenge.crm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The real CRM data of the test resources, read as plainly as can be: an independent witness. */
public final class CrmFile {
    private CrmFile() {}

    /** One line of the pipeline. */
    public record Opportunity(
            String id,
            String agent,
            String product,
            String account,
            String stage,
            String engagedOn,
            String closedOn,
            BigDecimal value) {
        public boolean isWon() {
            return stage.equals("Won");
        }
    }

    /** One line of the sales teams. */
    public record Agent(String name, String manager, String office) {}

    public static List<Opportunity> pipeline() {
        return lines("sales_pipeline.csv").stream()
                .map(line -> line.split(",", -1))
                .map(f -> new Opportunity(
                        f[0],
                        f[1],
                        f[2],
                        f[3],
                        f[4],
                        f[5],
                        f[6],
                        f[7].isEmpty() ? BigDecimal.ZERO : new BigDecimal(f[7])))
                .toList();
    }

    public static List<Agent> agents() {
        return lines("sales_teams.csv").stream()
                .map(line -> line.split(",", -1))
                .map(f -> new Agent(f[0], f[1], f[2]))
                .toList();
    }

    /** The name under which the CRM of the story knows an agent. */
    public static String ownerId(String agent) {
        return agent.toLowerCase().replace(' ', '.');
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CrmFile.class.getResourceAsStream("/crm/" + file)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
