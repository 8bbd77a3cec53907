package io.diapason.challenge.crm.imports.values;

import io.diapason.challenge.crm.imports.table.Cells;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.crm.intake.Checked.Bad;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount as spreadsheets show it: {@code 1 234,50 €}, {@code $1,234.50}, {@code (12.00)}, {@code EUR 5'000}. */
public record Amount(String plain, @Nullable String currency) {
    /** "$" is the dollar of the United States: a file of another dollar says so in a column or by its default. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "€", "EUR", "£", "GBP", "$", "USD", "US$", "USD", "¥", "JPY", "CHF", "CHF", "Fr.", "CHF", "zł", "PLN");

    private static final Pattern SIGNS = Pattern.compile("[-()+]");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+|[0-9]{1,3}( [0-9]{3})+");
    private static final Pattern NO_FIGURE = Pattern.compile("[^0-9]");
    private static final Pattern SPACED_SIGN = Pattern.compile("([-(]) ");

    public static Amount of(String text, DecimalMark mark) {
        Pieces pieces = Pieces.of(text);
        String digits = pieces.digits();
        boolean negative = digits.startsWith("-") || (digits.startsWith("(") && digits.endsWith(")"));
        String bare = SIGNS.matcher(digits).replaceAll("");
        int point = bare.indexOf(mark.mark());
        String whole = point < 0 ? bare : bare.substring(0, point);
        String cents = point < 0 ? "" : bare.substring(point + 1);
        if (!isWhole(whole, mark.group()) || !cents.chars().allMatch(Character::isDigit) || digits.indexOf('-') > 0) {
            throw new Bad("amount-not-a-number");
        }
        String plain = ungrouped(whole) + (cents.isEmpty() ? "" : "." + cents);
        return new Amount(negative ? "-" + plain : plain, pieces.currency());
    }

    /** The currency that stands beside the figures; null when none does. */
    static @Nullable String currencyOf(String text) {
        return Pieces.of(text).currency();
    }

    /** A code, or a symbol that stands for one. */
    public static String currency(String text) {
        String bare = Cells.strip(text);
        return SYMBOLS.getOrDefault(bare, bare);
    }

    /** Groups of three, so that a decimal mark taken for a group shows instead of making a hundred times too much. */
    private static boolean isWhole(String whole, char group) {
        String unified = whole.replace(group, ' ').replace('\'', ' ').replace('\u2019', ' ');
        return WHOLE.matcher(unified).matches();
    }

    private static String ungrouped(String whole) {
        return NO_FIGURE.matcher(whole).replaceAll("");
    }

    /** The figures with their signs and separators, every space one plain space; and what was written beside them. */
    record Pieces(String digits, @Nullable String currency) {
        static Pieces of(String text) {
            StringBuilder digits = new StringBuilder();
            StringBuilder beside = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isDigit(c) || "+-().,'\u2019".indexOf(c) >= 0) {
                    (isAbbreviation(text, i) ? beside : digits).append(c);
                } else if (Cells.isSpace(c)) {
                    digits.append(' ');
                } else {
                    beside.append(c == '\u2212' ? '-' : c);
                }
            }
            if (digits.chars().noneMatch(Character::isDigit)) {
                throw new Bad("amount-not-a-number");
            }
            return new Pieces(
                    SPACED_SIGN.matcher(digits.toString().strip()).replaceAll("$1"), known(beside.toString()));
        }

        /** The dot of "Fr." belongs to the word. */
        private static boolean isAbbreviation(String text, int at) {
            return text.charAt(at) == '.' && at > 0 && Character.isLetter(text.charAt(at - 1));
        }

        private static @Nullable String known(String beside) {
            return beside.isEmpty() ? null : Checked.currency(SYMBOLS.getOrDefault(beside, beside));
        }
    }
}
