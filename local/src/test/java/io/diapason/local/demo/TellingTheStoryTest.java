package io.diapason.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TellingTheStoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final Story story = Story.endingOn(TODAY);

    @Test
    void moves_every_date_by_the_same_whole_weeks() {
        // Given
        DemoDeal first = deal("1C1I7A6R");
        LocalDate closedOn = Objects.requireNonNull(first.closedOn());
        // When
        long days = ChronoUnit.DAYS.between(LocalDate.parse("2017-03-01"), closedOn);
        // Then
        assertThat(days % 7).isZero();
        assertThat(closedOn.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(ChronoUnit.DAYS.between(LocalDate.parse("2016-10-20"), first.openedOn()))
                .isEqualTo(days);
    }

    @Test
    void ends_in_the_week_before_today() {
        // When
        LocalDate last = story.deals().stream()
                .map(DemoDeal::closedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        // Then
        assertThat(last).isBetween(TODAY.minusDays(6), TODAY);
    }

    @Test
    void holds_back_the_last_twentieth_as_open_deals() {
        // When
        List<DemoDeal> later = story.later();
        // Then
        assertThat(later).hasSize(220).allMatch(deal -> !deal.stage().equals("open"));
        assertThat(later).allSatisfy(deal -> assertThat(deal(deal.id()).stage()).isEqualTo("open"));
        assertThat(story.deals()).hasSize(4_400 + 60);
    }

    @Test
    void repairs_the_spelling_of_the_data_set() {
        // Then
        assertThat(story.deals()).noneMatch(deal -> deal.product().equals("GTXPro"));
        assertThat(story.deals()).noneMatch(deal -> deal.industry().equals("technolgy"));
        assertThat(deal("Z063OYW0").product()).isEqualTo("GTX Pro");
    }

    @Test
    void labels_what_is_generated() {
        // Then
        assertThat(story.touches()).allMatch(touch -> touch.id().startsWith("generated-"));
        assertThat(story.campaigns()).allMatch(campaign -> campaign.id().startsWith("generated-"));
        assertThat(story.deals().stream().filter(deal -> deal.openedOn() == null))
                .hasSize(60)
                .allMatch(deal -> deal.id().startsWith("generated-"));
    }

    @Test
    void mixes_deals_of_both_of_one_and_of_no_department() {
        // Given
        Map<String, Set<String>> departments = story.touches().stream()
                .filter(touch -> !touch.kind().equals("impression"))
                .collect(Collectors.groupingBy(
                        DemoTouch::dealId, Collectors.mapping(DemoTouch::department, Collectors.toSet())));
        List<DemoDeal> won = story.deals().stream().filter(DemoDeal::isWon).toList();
        // When
        long both = won.stream()
                .filter(deal -> departments.getOrDefault(deal.id(), Set.of()).size() == 2)
                .count();
        long untouched =
                won.stream().filter(deal -> !departments.containsKey(deal.id())).count();
        // Then
        assertThat(100.0 * both / won.size()).isCloseTo(45, within(4.0));
        assertThat(100.0 * untouched / won.size()).isCloseTo(15, within(4.0));
    }

    @Test
    void says_the_same_each_time() {
        // When
        Story again = Story.endingOn(TODAY);
        // Then
        assertThat(again).isEqualTo(story);
    }

    @Test
    void is_two_thirds_through_a_challenge_within_reach() {
        // Given
        long length = ChronoUnit.DAYS.between(story.startsOn(), story.endsOn()) + 1;
        BigDecimal won = story.deals().stream()
                .filter(DemoDeal::isWon)
                .filter(deal -> !Objects.requireNonNull(deal.closedOn()).isBefore(story.startsOn()))
                .map(deal -> new BigDecimal(deal.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // When
        double through = 1.0 * ChronoUnit.DAYS.between(story.startsOn(), TODAY) / length;
        // Then
        assertThat(through).isCloseTo(0.667, within(0.01));
        assertThat(won.doubleValue() / story.target().doubleValue()).isCloseTo(0.62, within(0.02));
    }

    private DemoDeal deal(String id) {
        return story.deals().stream()
                .filter(deal -> deal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
