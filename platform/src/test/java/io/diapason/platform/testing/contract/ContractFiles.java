package io.diapason.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the promises are kept, and how they are read and written. */
public final class ContractFiles {
    private static final String UPDATE = "diapason.contracts.update";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .stringQuotingChecker(new QuotedStatuses())
            .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
            .enable(
                    Feature.MINIMIZE_QUOTES,
                    Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    private ContractFiles() {}

    /** The folder {@code contracts} of the working copy, found from any module. */
    public static Path folder() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve("contracts"))) {
                return here.resolve("contracts");
            }
        }
        throw new IllegalStateException(
                "no folder contracts above " + Path.of("").toAbsolutePath());
    }

    public static JsonNode parse(String jsonOrYaml) {
        try {
            return YAML.readTree(jsonOrYaml);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    public static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException wrong) {
            throw new UncheckedIOException(file.toString(), wrong);
        }
    }

    public static String yaml(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    public static String json(JsonNode tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            return JSON.writer(printer).writeValueAsString(tree) + "\n";
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Fails when the file says something else than the code does; with {@code -Ddiapason.contracts.update} writes it. */
    public static void same(Path file, JsonNode generated) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, yaml(generated));
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s no longer says what the code does; ./diapason fix writes it anew", file)
                    .isEqualTo(yaml(generated));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The files directly in this folder with this ending, by name; none when there is no such folder. */
    public static List<Path> list(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Response codes are strings: without quotes some readers take them for numbers. */
    private static final class QuotedStatuses extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || name.chars().allMatch(Character::isDigit);
        }
    }
}
