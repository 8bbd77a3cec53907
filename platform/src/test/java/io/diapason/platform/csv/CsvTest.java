package io.diapason.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void reads_commas_semicolons_quotes_and_a_byte_order_mark() throws IOException {
        assertThat(values("name,amount\nCancity,1054\n")).containsExactly("Cancity=1054");
        assertThat(values("\ufeffName;Amount\r\n\"Can;city\";1054\r\n")).containsExactly("Can;city=1054");
        assertThat(values("name,amount\n\"two\nlines\",1\n\n\"say \"\"hi\"\"\",2\n"))
                .containsExactly("two\nlines=1", "say \"hi\"=2");
    }

    @Test
    void tells_line_and_column_of_a_wrong_value() throws IOException {
        try (CsvReading reading = CsvReading.of(new StringReader("name,amount\nok,1\nbad,much\n"))) {
            List<String> rejected = new ArrayList<>();
            for (CsvLine line : reading) {
                try {
                    line.decimal("amount");
                } catch (CsvLine.Rejected wrong) {
                    rejected.add(wrong.line() + ":" + wrong.column() + ":" + wrong.reason());
                }
            }
            assertThat(rejected).containsExactly("3:amount:not-a-number");
        }
    }

    @Test
    void rejects_the_rest_behind_a_quote_that_never_closes() throws IOException {
        try (CsvReading reading = CsvReading.of(new StringReader("name,amount\nok,1\n\"open,2\n"))) {
            List<CsvLine> lines = new ArrayList<>();
            reading.forEach(lines::add);

            assertThat(lines.getFirst().text("name")).isEqualTo("ok");
            assertThatThrownBy(() -> lines.getLast().text("name")).hasMessage("unreadable");
        }
    }

    @Test
    void has_a_header_or_nothing() {
        assertThatThrownBy(() -> CsvReading.of(new StringReader(""))).isInstanceOf(IOException.class);
    }

    @Test
    void writes_no_formula() throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriting csv = new CsvWriting(out, "name", "amount")) {
            csv.line("=cmd()", "-12.50");
            csv.line("a,b", null);
        }
        assertThat(out.toString()).isEqualTo("name,amount\r\n'=cmd(),-12.50\r\n\"a,b\",\r\n");
    }

    private static List<String> values(String csv) throws IOException {
        try (CsvReading reading = CsvReading.of(new StringReader(csv))) {
            List<String> values = new ArrayList<>();
            reading.forEach(line -> values.add(line.required("NAME") + "=" + line.text("amount")));
            return values;
        }
    }
}
