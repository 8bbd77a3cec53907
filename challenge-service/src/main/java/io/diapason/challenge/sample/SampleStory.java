package io.diapason.challenge.sample;

import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Newcomer;
import io.diapason.platform.csv.CsvLine;
import io.diapason.platform.csv.CsvReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The story's files, with {@code {-37}} read as 37 days before today, in the organisation's currency. */
record SampleStory(LocalDate today, String currency) {
    static final String SALES_HEAD = "sample-paul.martin";
    static final String MARKETING_HEAD = "sample-lea.moreau";
    static final List<String> TEAMS = List.of("Central", "East", "West");
    private static final Pattern DAY = Pattern.compile("\\{(-?[0-9]{1,3})}");

    String file(String name) {
        String dated = DAY.matcher(raw(name)).replaceAll(found -> today.plusDays(Long.parseLong(found.group(1)))
                .toString());
        boolean whole = Currency.getInstance(currency).getDefaultFractionDigits() == 0;
        String priced = whole ? dated.replace(".00,", ",") : dated;
        return priced.replace("{currency}", currency);
    }

    List<Newcomer> owners() {
        List<Newcomer> owners = new ArrayList<>();
        try (CsvReading lines = CsvReading.of(new StringReader(raw("owners")))) {
            for (CsvLine line : lines) {
                owners.add(new Newcomer(
                        line.required("owner_id"),
                        line.required("name"),
                        null,
                        Department.valueOf(line.required("department").toUpperCase(Locale.ROOT)),
                        line.text("team"),
                        line.text("manager"),
                        null));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return owners;
    }

    private static String raw(String name) {
        try (InputStream file = SampleStory.class.getResourceAsStream("/sample/" + name + ".csv")) {
            if (file == null) {
                throw new IllegalStateException("not in this build: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
