package io.diapason.challenge.crm.imports.values;

import io.diapason.challenge.crm.intake.Checked.Bad;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of a whole column say about their decimal mark. In 1.234,50 the last one is it, 12,5 can be nothing
 * else; 1,234 alone may be a thousand or one and a bit.
 */
public final class AmountEvidence {
    private long numbers;
    private long other;
    private long point;
    private long comma;
    private long either;
    private final Map<String, Long> currencies = new HashMap<>();

    /** What follows from the evidence. */
    public enum Verdict {
        NOT_NEEDED,
        POINT,
        COMMA,
        UNDECIDED,
        MIXED
    }

    public void add(String value) {
        try {
            Amount.Pieces pieces = Amount.Pieces.of(value);
            if (pieces.currency() != null) {
                currencies.merge(pieces.currency(), 1L, Long::sum);
            }
            numbers++;
            weigh(pieces.digits());
        } catch (Bad none) {
            other++;
        }
    }

    private void weigh(String digits) {
        int lastPoint = digits.lastIndexOf('.');
        int lastComma = digits.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            point += lastPoint > lastComma ? 1 : 0;
            comma += lastComma > lastPoint ? 1 : 0;
        } else if (lastPoint >= 0 || lastComma >= 0) {
            single(digits, Math.max(lastPoint, lastComma), lastPoint >= 0);
        }
    }

    private void single(String digits, int at, boolean isPoint) {
        boolean isRepeated = digits.indexOf(digits.charAt(at)) != at;
        int behind = (int)
                digits.substring(at + 1).chars().filter(Character::isDigit).count();
        int before =
                (int) digits.substring(0, at).chars().filter(Character::isDigit).count();
        boolean grouped = digits.substring(0, at).matches(".*[0-9][ '\u2019][0-9].*");
        if (isRepeated) {
            point += isPoint ? 0 : 1;
            comma += isPoint ? 1 : 0;
        } else if (behind != 3 || before > 3 || before == 0 || grouped) {
            point += isPoint ? 1 : 0;
            comma += isPoint ? 0 : 1;
        } else {
            either++;
        }
    }

    public Verdict verdict() {
        if (point > 0 && comma > 0) {
            return Verdict.MIXED;
        }
        if (point > 0 || comma > 0) {
            return point > 0 ? Verdict.POINT : Verdict.COMMA;
        }
        return either > 0 ? Verdict.UNDECIDED : Verdict.NOT_NEEDED;
    }

    public DecimalMark likely() {
        return comma > point ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    public boolean isNumbers() {
        return numbers > 0 && numbers >= other * 4;
    }

    /** The currency that most amounts name; null when none does. */
    public @Nullable String currency() {
        return currencies.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
