package io.diapason.challenge.crm.imports.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field and the column that probably stands for it, from 0 to 1 how probably, and why. */
public record ColumnGuess(Field field, int column, double confidence, Reason reason) {
    private static final double OF_VENDOR = 0.98;
    private static final double KNOWN = 0.9;
    private static final double SIMILAR = 0.6;
    private static final double BY_VALUES = 0.5;
    private static final double DOUBTED = 0.4;
    private static final int WORDS_SIMILAR = 4;

    /** Why a column is proposed. */
    public enum Reason {
        HEADER_OF_VENDOR,
        HEADER_KNOWN,
        HEADER_SIMILAR,
        VALUES_LOOK_SO,
        REMEMBERED
    }

    /** The best column for each field, each column once; what is surest is settled first. */
    public static List<ColumnGuess> of(Kind kind, Vendor vendor, List<Column> columns) {
        List<ColumnGuess> all = new ArrayList<>();
        for (Column column : columns) {
            for (Field field : kind.fields()) {
                ColumnGuess guess = guess(kind, vendor, field, column);
                if (guess != null) {
                    all.add(guess);
                }
            }
        }
        all.sort(Comparator.comparingDouble(ColumnGuess::confidence)
                .reversed()
                .thenComparing(guess -> place(guess, kind, vendor, columns))
                .thenComparing(ColumnGuess::column));
        Set<Field> settled = EnumSet.noneOf(Field.class);
        Set<Integer> used = new HashSet<>();
        List<ColumnGuess> best = new ArrayList<>();
        for (ColumnGuess guess : all) {
            if (!settled.contains(guess.field()) && used.add(guess.column())) {
                settled.add(guess.field());
                best.add(guess);
            }
        }
        best.sort(Comparator.comparing(ColumnGuess::field));
        return best;
    }

    private static @Nullable ColumnGuess guess(Kind kind, Vendor vendor, Field field, Column column) {
        String header = Words.plain(column.name());
        double confidence = 0;
        Reason reason = Reason.HEADER_SIMILAR;
        for (Words.Word word : Words.ALL) {
            if (word.kind() != kind || word.field() != field) {
                continue;
            }
            if (word.name().equals(header)) {
                boolean isVendors = word.vendor() == vendor && vendor != Vendor.GENERIC;
                double sure = isVendors ? OF_VENDOR : KNOWN;
                if (sure > confidence) {
                    confidence = sure;
                    reason = isVendors ? Reason.HEADER_OF_VENDOR : Reason.HEADER_KNOWN;
                }
            } else if (confidence == 0
                    && word.name().length() >= WORDS_SIMILAR
                    && (" " + header + " ").contains(" " + word.name() + " ")) {
                confidence = SIMILAR;
            }
        }
        if (confidence == 0 && looksLike(field, column)) {
            confidence = BY_VALUES;
            reason = Reason.VALUES_LOOK_SO;
        }
        if (confidence == 0) {
            return null;
        }
        return contradicts(field, column)
                ? confidence < KNOWN ? null : new ColumnGuess(field, column.index(), DOUBTED, reason)
                : new ColumnGuess(field, column.index(), confidence, reason);
    }

    /** The vendor's list names the usual column first. */
    private static int place(ColumnGuess guess, Kind kind, Vendor vendor, List<Column> columns) {
        String header = Words.plain(columns.get(guess.column()).name());
        for (int i = 0; i < Words.ALL.size(); i++) {
            Words.Word word = Words.ALL.get(i);
            if (word.kind() == kind
                    && word.field() == guess.field()
                    && word.vendor() == vendor
                    && word.name().equals(header)) {
                return i;
            }
        }
        return Words.ALL.size();
    }

    private static boolean looksLike(Field field, Column column) {
        return switch (field) {
            case EMAIL ->
                !column.examples().isEmpty()
                        && column.examples().stream().allMatch(value -> value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
            case STAGE -> Stages.looksLikeStages(column);
            default -> false;
        };
    }

    /** Values that cannot be what the header says; an empty column contradicts nothing. */
    private static boolean contradicts(Field field, Column column) {
        if (column.filled() == 0) {
            return false;
        }
        return switch (field.content()) {
            case DAY, INSTANT -> !column.dates().isDates();
            case AMOUNT -> !column.amounts().isNumbers();
            case TEXT, STAGE, CURRENCY -> false;
        };
    }
}
