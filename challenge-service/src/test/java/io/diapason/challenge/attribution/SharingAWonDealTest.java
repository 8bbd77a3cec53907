package io.diapason.challenge.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.roster.Department;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharingAWonDealTest {
    private static final LocalDate WON = LocalDate.parse("2026-06-30");

    @Test
    void gives_three_linear_touches_a_third_each_and_the_odd_cent_to_the_first() {
        assertThat(amounts(TouchModel.LINEAR, "100.00", 30, 20, 10)).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void gives_all_to_the_first_or_to_the_last() {
        assertThat(amounts(TouchModel.FIRST, "100.00", 30, 20, 10)).containsExactly("100.00", "0.00", "0.00");
        assertThat(amounts(TouchModel.LAST, "100.00", 30, 20, 10)).containsExactly("0.00", "0.00", "100.00");
    }

    @Test
    void counts_no_mail_sent_to_every_account() { // [T4c']
        Journey journey = Journey.of(
                List.of(touch("sent", Department.MARKETING, 5), touch("opened", Department.MARKETING, 4)),
                Counting.DEFAULT,
                WON);

        assertThat(journey.contacts()).isEmpty();
        assertThat(journey.togetherness()).isEqualTo(Togetherness.UNTOUCHED);
    }

    @Test
    void counts_touches_within_the_lookback_and_before_the_win() {
        Journey journey = Journey.of(
                List.of(
                        touch("meeting", Department.SALES, 181),
                        touch("meeting", Department.SALES, 180),
                        touch("demo", Department.SALES, 0),
                        touch("demo", Department.SALES, -1)),
                Counting.DEFAULT,
                WON);

        assertThat(journey.contacts()).hasSize(2);
    }

    @Test
    void tells_who_was_needed() {
        assertThat(togetherness(Department.SALES)).isEqualTo(Togetherness.SALES_ONLY);
        assertThat(togetherness(Department.MARKETING)).isEqualTo(Togetherness.MARKETING_ONLY);
        assertThat(togetherness(Department.SALES, Department.MARKETING)).isEqualTo(Togetherness.BOTH);
    }

    @Test
    void halves_what_needed_both() { // [T4c]
        Synergy synergy = Synergy.of(new BigDecimal("20"), new BigDecimal("50"), new BigDecimal("200"));

        assertThat(synergy.marketing()).isEqualByComparingTo("85");
        assertThat(synergy.sales()).isEqualByComparingTo("115");
        assertThat(synergy.neededBoth()).isEqualByComparingTo("130");
        assertThat(synergy.neededBothShare()).isEqualByComparingTo("0.65");
    }

    @Test
    void has_no_share_of_nothing() {
        assertThat(Synergy.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO).neededBothShare())
                .isNull();
    }

    @Property
    void swaps_the_departments_when_their_names_are_swapped(
            @ForAll @LongRange(min = 0, max = 1_000_000) long marketing,
            @ForAll @LongRange(min = 0, max = 1_000_000) long sales,
            @ForAll @LongRange(min = 0, max = 1_000_000) long both) {
        BigDecimal all = BigDecimal.valueOf(marketing + sales + both);
        Synergy one = Synergy.of(BigDecimal.valueOf(marketing), BigDecimal.valueOf(sales), all);
        Synergy other = Synergy.of(BigDecimal.valueOf(sales), BigDecimal.valueOf(marketing), all);

        assertThat(one.marketing()).isEqualByComparingTo(other.sales());
        assertThat(one.neededBoth()).isEqualByComparingTo(other.neededBoth());
        assertThat(one.marketing().add(one.sales())).isEqualByComparingTo(all);
    }

    @Property
    void adds_up_to_the_deal_whatever_the_order_of_its_touches(
            @ForAll @LongRange(min = 1, max = 100_000_000) long cents,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 180) Integer> ages,
            @ForAll TouchModel model,
            @ForAll long seed) {
        List<Contact> contacts = ages.stream()
                .map(age -> touch("meeting", Department.SALES, age))
                .toList();
        List<Contact> shuffled = new ArrayList<>(contacts);
        Collections.shuffle(shuffled, new Random(seed));
        Money value = new Money(BigDecimal.valueOf(cents, 2), "EUR");

        List<Credit> credits = Attribution.of(value, Journey.of(contacts, Counting.DEFAULT, WON), model);

        assertThat(credits.stream().map(Credit::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(value.amount());
        assertThat(Attribution.of(value, Journey.of(shuffled, Counting.DEFAULT, WON), model))
                .isEqualTo(credits);
    }

    private static List<String> amounts(TouchModel model, String value, int... ages) {
        List<Contact> contacts = new ArrayList<>();
        for (int age : ages) {
            contacts.add(touch("meeting", Department.MARKETING, age));
        }
        return Attribution.of(Money.of(value, "EUR"), Journey.of(contacts, Counting.DEFAULT, WON), model).stream()
                .map(credit -> credit.amount().toPlainString())
                .toList();
    }

    private static Togetherness togetherness(Department... sides) {
        List<Contact> contacts =
                List.of(sides).stream().map(side -> touch("meeting", side, 3)).toList();
        return Journey.of(contacts, Counting.DEFAULT, WON).togetherness();
    }

    private static Contact touch(String kind, Department department, int daysBefore) {
        LocalDate on = WON.minusDays(daysBefore);
        return new Contact(
                UUID.randomUUID(), kind, department, null, on.atStartOfDay().toInstant(ZoneOffset.UTC), on);
    }
}
