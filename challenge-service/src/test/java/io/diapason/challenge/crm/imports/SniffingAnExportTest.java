package io.diapason.challenge.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.challenge.crm.imports.guess.Field;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.guess.Vendor;
import io.diapason.challenge.crm.imports.table.Encoding;
import io.diapason.challenge.crm.imports.table.Row;
import io.diapason.challenge.crm.imports.table.Rows;
import io.diapason.challenge.crm.imports.values.Amount;
import io.diapason.challenge.crm.imports.values.AmountEvidence;
import io.diapason.challenge.crm.imports.values.DateEvidence;
import io.diapason.challenge.crm.imports.values.DateOrder;
import io.diapason.challenge.crm.imports.values.DecimalMark;
import io.diapason.challenge.crm.imports.values.When;
import io.diapason.challenge.crm.intake.Checked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SniffingAnExportTest {
    @Test
    void knows_a_french_salesforce_report_from_excel() throws IOException {
        Sniffed file = sniffed(Exports.salesforceFrench());

        assertThat(file.encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(file.delimiter()).isEqualTo(";");
        assertThat(file.headerLine()).isEqualTo(3);
        assertThat(file.lines()).isEqualTo(4400);
        assertThat(file.vendor()).isEqualTo(Vendor.SALESFORCE);
        assertThat(file.kind()).isEqualTo(Kind.DEALS);
        Mapping mapping = Sniffing.proposed(file, Kind.DEALS);
        assertThat(mapping.dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(mapping.decimalMark()).isEqualTo(DecimalMark.COMMA);
        assertThat(mapping.currency()).isEqualTo("EUR");
        assertThat(mapping.column(Field.CLOSED_ON)).isEqualTo(7);
        assertThat(mapping.stages().stream().map(one -> one.value() + "=" + one.stage()))
                .containsExactlyInAnyOrder("Fermée gagnée=WON", "Fermée perdue=LOST", "Négociation=OPEN");
    }

    @Test
    void keeps_the_good_lines_around_the_broken_ones() throws IOException {
        Sniffed file = sniffed(Exports.hubspotBroken());

        assertThat(file.encoding()).isEqualTo(Encoding.UTF_8_BOM);
        assertThat(file.vendor()).isEqualTo(Vendor.HUBSPOT);
        assertThat(file.columns().getFirst().name()).isEqualTo("Record ID");
        assertThat(file.lines()).isEqualTo(4400);
        assertThat(file.brokenLines()).isEqualTo(66);
    }

    @Test
    void names_merged_blank_and_twin_headers_apart() throws IOException {
        Sniffed file = sniffed("Deal,,Owner,,\nID,Amount,Name,Name,\n1,10.50,Anna,Bob,x\n2,3.00,Carl,Dora,y\n");

        assertThat(file.headerLine()).isEqualTo(2);
        assertThat(file.columns().stream().map(Sniffed.Seen::name))
                .containsExactly("ID", "Amount", "Owner Name", "Owner Name (2)", "E");
    }

    @Test
    void tells_two_date_orders_and_leaves_the_choice() throws IOException {
        Sniffed file = sniffed("ID,Stage,Close date\n1,Won,25/03/2017\n2,Won,03/25/2017\n3,Won,04/03/2017\n");

        Sniffed.SeenDates dates = Objects.requireNonNull(file.columns().get(2).dates());
        assertThat(dates.verdict()).isEqualTo(DateEvidence.Verdict.MIXED);
        assertThat(dates.dayFirstLine()).isEqualTo(2);
        assertThat(dates.monthFirstLine()).isEqualTo(3);
        assertThat(Sniffing.proposed(file, Kind.DEALS).dateOrder()).isNull();
    }

    @Test
    void asks_when_nothing_proves_an_order_or_a_mark() throws IOException {
        Sniffed file = sniffed("ID;Stage;Amount;Close date\n1;Won;1,234;03/04/2017\n2;Lost;2,500;05/06/2017\n");
        Mapping mapping = Sniffing.proposed(file, Kind.DEALS);

        assertThat(Sniffing.needsOrder(file, mapping)).isTrue();
        assertThat(Sniffing.needsMark(file, mapping)).isTrue();
    }

    @Test
    void reads_utf_16_and_refuses_what_is_no_text() throws IOException {
        String csv = "ID\tStage\n1\tWon\n2\tLost\n";
        assertThat(sniffed(("\ufeff" + csv).getBytes(StandardCharsets.UTF_16LE)).delimiter())
                .isEqualTo("\t");
        assertThatThrownBy(() -> sniffed(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOfSatisfying(Encoding.NotText.class, other -> assertThat(other.isSpreadsheet())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50 €|COMMA|1234.50|EUR",
                "$1,234.50|POINT|1234.50|USD",
                "1.234.567|COMMA|1234567|",
                "CHF 5'000|POINT|5000|CHF",
                "(12.00)|POINT|-12.00|",
                "-7,5|COMMA|-7.5|"
            })
    void reads_amounts_as_spreadsheets_show_them(String text, DecimalMark mark, String plain, String currency) {
        assertThat(Amount.of(text, mark)).isEqualTo(new Amount(plain, currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|POINT", "1.5|COMMA", "1,2,3|COMMA", "ten|POINT", "1-2|POINT", "12,34.5|POINT"})
    void never_takes_a_decimal_mark_for_a_thousand(String text, DecimalMark mark) {
        assertThatThrownBy(() -> Amount.of(text, mark)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-03-04|2017-03-04",
                "4 mars 2017|2017-03-04",
                "Mar 4, 2017 2:05 PM|2017-03-04",
                "04.03.17|2017-03-04",
                "04/03/2017 23:30|2017-03-05",
                "2017-03-04T23:30:00Z|2017-03-05"
            })
    void reads_days_in_the_zone_of_the_file(String text, LocalDate day) {
        assertThat(When.of(text, DateOrder.DAY_FIRST).dayIn(ZoneId.of("UTC"), ZoneId.of("Europe/Paris")))
                .isEqualTo(day);
    }

    @Property
    void a_day_beyond_the_twelfth_proves_the_order(
            @ForAll @IntRange(min = 13, max = 28) int day, @ForAll @IntRange(min = 1, max = 12) int month) {
        LocalDate date = LocalDate.of(2017, month, day);
        for (DateOrder order : DateOrder.values()) {
            String text = date.format(
                    DateTimeFormatter.ofPattern(order == DateOrder.DAY_FIRST ? "dd/MM/yyyy" : "MM/dd/yyyy"));
            DateEvidence evidence = new DateEvidence();
            evidence.add("01/02/2017", 1);
            evidence.add(text, 2);
            assertThat(evidence.verdict().name()).isEqualTo(order.name());
            assertThat(When.of(text, evidence.likely()).day()).isEqualTo(date);
        }
    }

    @Property
    void an_amount_is_the_same_whoever_wrote_it(@ForAll @LongRange(min = 0, max = 999_999_999_99L) long cents) {
        String english = String.format(Locale.US, "%,d.%02d", cents / 100, cents % 100);
        String french = english.replace(',', '\u202f').replace('.', ',');
        AmountEvidence evidence = new AmountEvidence();
        evidence.add(french);
        assertThat(evidence.likely()).isEqualTo(DecimalMark.COMMA);
        assertThat(Amount.of(french, DecimalMark.COMMA)).isEqualTo(Amount.of(english, DecimalMark.POINT));
    }

    @Property
    void rows_come_back_as_they_were_written(
            @ForAll @Size(min = 1, max = 5) List<@Size(min = 2, max = 4) List<String>> table) throws IOException {
        List<List<String>> plain = table.stream()
                .map(row -> row.stream().map(cell -> cell.replace("\r", "")).toList())
                .toList();
        String text = plain.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
        List<List<String>> read = new ArrayList<>();
        try (Rows rows = new Rows(new StringReader(text), ';')) {
            rows.forEach((Row row) -> read.add(row.cells()));
        }
        assertThat(read).isEqualTo(plain);
    }

    private static Sniffed sniffed(String text) throws IOException {
        return sniffed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sniffed sniffed(byte[] bytes) throws IOException {
        return Objects.requireNonNull(Sniffing.of(() -> new ByteArrayInputStream(bytes)));
    }
}
