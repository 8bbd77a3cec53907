package io.diapason.bench.drivers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An export of any length as a French Salesforce gives it, and the same cells as PostgreSQL reads them. */
final class ExportFile {
    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] STAGES = {"Fermée gagnée", "Fermée perdue", "Fermée gagnée", "Négociation"};

    private ExportFile() {}

    /** Half of the deals are won, every second of them in the last days. */
    static Path write(Path folder, String name, int lines) throws IOException {
        Path file = folder.resolve(name + ".csv");
        String run = Long.toString(System.nanoTime(), 36);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Writer out = Files.newBufferedWriter(file, EXCEL)) {
            out.write("ID de l'opportunité;Nom de l'opportunité;Étape;Montant;Propriétaire de l'opportunité;"
                    + "Nom du compte;Date de création;Date de clôture\r\n");
            for (int i = 0; i < lines; i++) {
                LocalDate closed = i % 4 == 0 ? today.minusDays(i % 3) : today.minusDays(400 + i % 300);
                out.write(String.join(
                        ";",
                        run + "-" + i,
                        "Compte " + i % 5000 + " – GTX Pro",
                        STAGES[i % 4],
                        1000 + i % 9000 + ",50",
                        "owner-" + i % 40,
                        "Compte " + i % 5000,
                        DAY.format(closed.minusDays(30 + i % 60)),
                        i % 4 == 3 ? "" : DAY.format(closed)));
                out.write("\r\n");
            }
        }
        return file;
    }

    /** Beside it, in UTF-8, with points and ISO days, and without a header. */
    static Path plain(Path file) throws IOException {
        Path plain = file.resolveSibling(file.getFileName() + ".plain");
        try (BufferedReader in = Files.newBufferedReader(file, EXCEL);
                BufferedWriter out = Files.newBufferedWriter(plain)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(";", -1);
                cells[2] = cells[2].endsWith("gagnée") ? "won" : cells[2].endsWith("perdue") ? "lost" : "open";
                cells[3] = cells[3].replace(',', '.');
                cells[6] = day(cells[6]);
                cells[7] = day(cells[7]);
                out.write(String.join(",", cells));
                out.newLine();
            }
        }
        return plain;
    }

    private static String day(String text) {
        return text.isEmpty() ? "" : LocalDate.parse(text, DAY).toString();
    }
}
