package io.diapason.challenge.crm.imports.guess;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The names that CRMs give to their columns, in English and French: {@code /imports/headers.txt}. */
final class Words {
    static final List<Word> ALL = read();

    private Words() {}

    /** One vendor's name for a field of a kind of file, as {@link #plain} text. */
    record Word(Kind kind, Field field, Vendor vendor, String name) {}

    /** Letters and figures only, without accents or case: "Date de clôture" and "date_de_cloture" are the same. */
    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static List<Word> read() {
        List<Word> words = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/imports/headers.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(words);
    }

    /** {@code deals amount hubspot = Amount | Montant}. */
    private static void add(String line, List<Word> words) {
        String[] sides = line.split("=", 2);
        String[] about = sides[0].strip().split(" +");
        for (String name : sides[1].split("\\|")) {
            words.add(new Word(
                    Kind.valueOf(about[0].toUpperCase(Locale.ROOT)),
                    Field.valueOf(about[1].toUpperCase(Locale.ROOT)),
                    Vendor.valueOf(about[2].toUpperCase(Locale.ROOT)),
                    plain(name)));
        }
    }
}
