package io.diapason.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WritingCsvTest {

    @Test
    void quotes_what_would_break_a_line_apart() {
        // When
        String csv = CsvTable.write(List.of("id", "name"), List.of(List.of("1", "Hottechi, \"the\" first")));
        // Then
        assertThat(csv).isEqualTo("id,name\r\n1,\"Hottechi, \"\"the\"\" first\"\r\n");
    }
}
