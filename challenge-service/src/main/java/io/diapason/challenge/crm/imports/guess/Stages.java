package io.diapason.challenge.crm.imports.guess;

import io.diapason.challenge.crm.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the stages of a sales pipeline probably mean. A stage that nobody recognises is taken for an open one, and told so. */
public record Stages(Stage stage, long lines, boolean isSure) {
    private static final List<String> WON = List.of(
            "won",
            "closed won",
            "gagne",
            "gagnee",
            "conclu gagne",
            "ferme gagne",
            "fermee gagnee",
            "cloture gagnee",
            "cloturee gagnee",
            "signe",
            "signee",
            "signed",
            "win",
            "vendu",
            "true",
            "vrai",
            "oui",
            "yes",
            "1");
    private static final List<String> LOST = List.of(
            "lost",
            "closed lost",
            "perdu",
            "perdue",
            "conclu perdu",
            "ferme perdu",
            "fermee perdue",
            "cloturee perdue",
            "abandonne",
            "abandonnee",
            "rejected",
            "cancelled",
            "canceled",
            "annule",
            "annulee",
            "deleted",
            "supprime");
    private static final List<String> OPEN = List.of(
            "open",
            "ouvert",
            "ouverte",
            "en cours",
            "in progress",
            "new",
            "nouveau",
            "prospecting",
            "prospection",
            "qualification",
            "qualified",
            "qualified to buy",
            "appointment scheduled",
            "presentation scheduled",
            "decision maker bought in",
            "contract sent",
            "engaging",
            "proposal",
            "proposition",
            "negotiation",
            "negociation",
            "needs analysis",
            "value proposition",
            "id decision makers",
            "perception analysis",
            "proposal price quote",
            "negotiation review",
            "false",
            "faux",
            "non",
            "no",
            "0");

    /** A proposal for each value of the column, in the order of the file. */
    public static Map<String, Stages> of(Map<String, Long> values) {
        Map<String, Stages> proposed = new LinkedHashMap<>();
        values.forEach((value, lines) -> proposed.put(value, of(value, lines)));
        return proposed;
    }

    /** Pipelines' names follow in brackets: "Closed Won (Sales Pipeline)". */
    private static Stages of(String value, long lines) {
        String plain = Words.plain(value.replaceAll("\\(.*\\)", ""));
        if (WON.contains(plain) || LOST.contains(plain) || OPEN.contains(plain)) {
            Stage stage = WON.contains(plain) ? Stage.WON : LOST.contains(plain) ? Stage.LOST : Stage.OPEN;
            return new Stages(stage, lines, true);
        }
        if (hasWord(plain, WON)) {
            return new Stages(Stage.WON, lines, false);
        }
        return new Stages(hasWord(plain, LOST) ? Stage.LOST : Stage.OPEN, lines, false);
    }

    private static boolean hasWord(String plain, List<String> words) {
        return words.stream().anyMatch(word -> word.length() > 2 && (" " + plain + " ").contains(" " + word + " "));
    }

    static boolean looksLikeStages(Column column) {
        Map<String, Stages> proposed = of(column.fewValues());
        long sure = proposed.values().stream().filter(Stages::isSure).count();
        boolean hasWon = proposed.entrySet().stream()
                .anyMatch(one -> one.getValue().isSure()
                        && Words.plain(one.getKey()).length() > 2
                        && one.getValue().stage() == Stage.WON);
        return hasWon && proposed.size() > 1 && sure * 2 >= proposed.size();
    }
}
