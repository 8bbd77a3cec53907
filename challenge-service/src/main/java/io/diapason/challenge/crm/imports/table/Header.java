package io.diapason.challenge.crm.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names for columns, each its own. A blank cell is called by its letter, as spreadsheets do; of two alike each gets the name
 * of the merged cell above it, when there is one, else a number.
 */
final class Header {
    private static final int ALPHABET = 26;
    private static final int LONGEST = 100;

    private Header() {}

    static List<String> names(Row header, @Nullable Row above) {
        Map<String, Integer> count = new HashMap<>();
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String cell = header.cell(i).replaceAll("\\s+", " ");
            String name = cell.isEmpty() ? letter(i) : cell.substring(0, Math.min(LONGEST, cell.length()));
            plain.add(name);
            count.merge(key(name), 1, Integer::sum);
        }
        List<String> grouped = new ArrayList<>();
        String group = "";
        for (int i = 0; i < plain.size(); i++) {
            if (above != null && !above.cell(i).isEmpty()) {
                group = above.cell(i);
            }
            boolean isTwin = count.getOrDefault(key(plain.get(i)), 0) > 1;
            grouped.add(isTwin && isGroup(above) && !group.isEmpty() ? group + " " + plain.get(i) : plain.get(i));
        }
        return numbered(grouped);
    }

    static List<String> letters(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add(letter(i));
        }
        return names;
    }

    /** A title stands in one cell; merged cells are several. */
    private static boolean isGroup(@Nullable Row above) {
        return above != null && above.filled() > 1;
    }

    private static List<String> numbered(List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            int times = seen.merge(key(name), 1, Integer::sum);
            unique.add(times == 1 ? name : name + " (" + times + ")");
        }
        return unique;
    }

    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % ALPHABET));
        return index < ALPHABET ? last : letter(index / ALPHABET - 1) + last;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
