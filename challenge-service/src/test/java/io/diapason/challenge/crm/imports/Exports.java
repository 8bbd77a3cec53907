package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.CrmFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real pipeline of the test resources, headed and written as the CRMs' own exports are. */
final class Exports {
    private Exports() {}

    /** Salesforce in French from a French Excel: title lines, {@code ;}, decimal comma, Windows-1252. */
    static byte[] salesforceFrench() {
        Map<String, String> stages = Map.of("Won", "Fermée gagnée", "Lost", "Fermée perdue", "Engaging", "Négociation");
        List<String> lines = new ArrayList<>(List.of(
                "Rapport des opportunités;;;;;;;",
                "",
                "ID de l'opportunité;Nom de l'opportunité;Étape;Montant;Propriétaire de l'opportunité;Nom du compte;"
                        + "Date de création;Date de clôture"));
        DateTimeFormatter days = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        for (CrmFile.Opportunity one : CrmFile.pipeline()) {
            lines.add(String.join(
                    ";",
                    one.id(),
                    one.account() + " – " + one.product(),
                    stages.get(one.stage()),
                    one.value().signum() == 0 ? "" : grouped(one.value().toPlainString()) + ",00 €",
                    one.agent(),
                    one.account(),
                    day(one.engagedOn(), days),
                    day(one.closedOn(), days)));
        }
        return String.join("\r\n", lines).getBytes(Charset.forName("windows-1252"));
    }

    /** HubSpot in English with a byte-order mark; every 33rd line is broken in one of three ways. */
    static byte[] hubspotBroken() {
        Map<String, String> stages = Map.of(
                "Won",
                "Closed Won (Sales Pipeline)",
                "Lost",
                "Closed Lost (Sales Pipeline)",
                "Engaging",
                "Presentation Scheduled");
        List<String> lines = new ArrayList<>(
                List.of("Record ID,Deal Name,Deal Stage,Amount,Currency,Deal owner,Close Date,Create Date"));
        int at = 0;
        for (CrmFile.Opportunity one : CrmFile.pipeline()) {
            at++;
            String name = at % 33 == 0 && at % 2 == 0 ? "\"" + one.product() : "\"" + one.product() + ", new\"";
            String amount = at % 99 == 0 ? "n/a" : one.value().toPlainString();
            String line = String.join(
                    ",",
                    one.id(),
                    name,
                    stages.get(one.stage()),
                    amount,
                    "USD",
                    one.agent(),
                    one.closedOn(),
                    one.engagedOn());
            lines.add(
                    at % 33 == 0 && at % 2 == 1 && at % 99 != 0
                            ? line.substring(0, line.length() / 2).replace("\"", "")
                            : line);
        }
        return ("\ufeff" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static String day(String iso, DateTimeFormatter days) {
        return iso.isEmpty() ? "" : LocalDate.parse(iso).format(days);
    }

    private static String grouped(String whole) {
        return whole.length() > 3
                ? whole.substring(0, whole.length() - 3) + "\u00a0" + whole.substring(whole.length() - 3)
                : whole;
    }
}
