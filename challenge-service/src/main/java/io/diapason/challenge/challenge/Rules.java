package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Counting;
import io.diapason.challenge.attribution.TouchModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** All that both heads sign. Two challenges with the same rules have the same hash. */
public record Rules(
        Objective objective,
        LocalDate startsOn,
        LocalDate endsOn,
        TouchModel attributionModel,
        Counting counting,
        int settlingDays,
        List<DepartmentMetric> metrics,
        List<Prize> prizes,
        List<Squad> squads) {
    public static final int DEFAULT_SETTLING_DAYS = 30;
    public static final int LONGEST_SETTLING_DAYS = 90;

    /** {@code sha256:} and the digest of the rules' canonical text. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One line a rule, in a fixed order: what the hash is made of, and readable by anybody who wants to check it. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "objective",
                objective.metric(),
                objective.target().amount().stripTrailingZeros().toPlainString(),
                objective.target().currency());
        line(text, "days", startsOn, endsOn);
        line(text, "attribution", attributionModel);
        line(text, "touches", String.join(",", new TreeSet<>(counting.kinds())), counting.lookbackDays());
        line(text, "settling-days", settlingDays);
        for (DepartmentMetric metric : metrics) {
            line(
                    text,
                    "metric",
                    metric.department(),
                    metric.metric(),
                    metric.baseline().stripTrailingZeros().toPlainString(),
                    metric.target().stripTrailingZeros().toPlainString(),
                    metric.weight().stripTrailingZeros().toPlainString());
        }
        for (Prize prize : prizes) {
            line(
                    text,
                    "prize",
                    prize.rank(),
                    prize.amount().amount().stripTrailingZeros().toPlainString(),
                    prize.amount().currency());
        }
        for (Squad squad : squads) {
            line(
                    text,
                    "squad",
                    squad.id(),
                    squad.name(),
                    squad.share().stripTrailingZeros().toPlainString(),
                    new TreeSet<>(squad.memberIds()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Object... words) {
        for (Object word : words) {
            text.append(word).append(' ');
        }
        text.append('\n');
    }
}
