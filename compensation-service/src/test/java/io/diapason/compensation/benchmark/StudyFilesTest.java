package io.diapason.compensation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.diapason.compensation.benchmark.Figure.Op;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Anyone can add a study: this says what is wrong with it before a reviewer has to. */
class StudyFilesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("studies"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void keep_to_the_schema_and_are_named_after_their_id(Path file) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(RESOURCES.resolve("study.schema.json")));

        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(new Studies().all().stream().map(study -> study.id() + ".json"))
                .contains(file.getFileName().toString());
    }

    @Test
    void hold_maesina_2015_with_its_bounds() {
        Study maesina = new Studies().find("maesina-2015").orElseThrow();

        assertThat(maesina.references().stream()
                        .map(one -> one.role() + " " + one.figure().op() + " "
                                + one.figure().value()))
                .containsExactly(
                        "PRODUCT_MANAGER APPROX 0.09",
                        "MERCHANDISING_MANAGER APPROX 0.09",
                        "KEY_ACCOUNT_MANAGER EQ 0.16",
                        "SALES_MANAGER GT 0.19");
    }

    @Test
    void show_shares_of_base_as_shares_of_the_total_beside_the_original() {
        PublishedReference seniorMarketers = new Studies()
                .find("tml-partners-uk").orElseThrow().references().stream()
                        .filter(one -> one.ofTotalPay().isPresent())
                        .findFirst()
                        .orElseThrow();

        Figure ofTotal = seniorMarketers.ofTotalPay().orElseThrow();
        assertThat(ofTotal.op()).isEqualTo(Op.LT);
        assertThat(ofTotal.inclusive()).isTrue();
        assertThat(ofTotal.value()).isEqualByComparingTo(new BigDecimal("0.2308"));
        assertThat(seniorMarketers.figure().value()).isEqualByComparingTo("0.3");
    }
}
