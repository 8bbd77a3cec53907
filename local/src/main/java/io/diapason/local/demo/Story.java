package io.diapason.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything the demo loads, with all dates moved by whole weeks so that the last day is the newest such day before today. */
record Story(
        List<DemoOwner> owners,
        List<DemoCampaign> campaigns,
        List<DemoDeal> deals,
        List<DemoTouch> touches,
        List<DemoDeal> later,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal target) {
    private static final int CHALLENGE_DAYS = 90;
    private static final BigDecimal ATTAINMENT = new BigDecimal("0.62");
    private static final BigDecimal ROUND_TO = new BigDecimal("10000");

    static Story endingOn(LocalDate today) {
        Pipeline pipeline = Pipeline.read();
        long days = wholeWeeks(pipeline.lastDay(), today) * 7;
        List<DemoDeal> deals = Stream.concat(pipeline.past().stream(), Prospects.generate().stream())
                .map(deal -> moved(deal, days))
                .toList();
        List<DemoDeal> later =
                pipeline.later().stream().map(deal -> moved(deal, days)).toList();
        LocalDate lastDay = pipeline.lastDay().plusDays(days);
        List<DemoCampaign> campaigns = new CampaignRule(lastDay).generate();
        List<DemoTouch> touches = new TouchRule(campaigns, lastDay).generate(deals, later);
        // two thirds through
        LocalDate startsOn = today.minusDays(CHALLENGE_DAYS * 2 / 3);
        LocalDate endsOn = startsOn.plusDays(CHALLENGE_DAYS - 1L);
        return new Story(everyone(), campaigns, deals, touches, later, startsOn, endsOn, target(deals, startsOn));
    }

    static long wholeWeeks(LocalDate lastDay, LocalDate today) {
        return Math.floorDiv(ChronoUnit.DAYS.between(lastDay, today), 7L);
    }

    private static DemoDeal moved(DemoDeal deal, long days) {
        LocalDate openedOn = deal.openedOn();
        LocalDate closedOn = deal.closedOn();
        return new DemoDeal(
                deal.id(),
                deal.name(),
                deal.stage(),
                deal.amount(),
                deal.ownerId(),
                deal.account(),
                deal.product(),
                deal.industry(),
                openedOn == null ? null : openedOn.plusDays(days),
                closedOn == null ? null : closedOn.plusDays(days));
    }

    private static List<DemoOwner> everyone() {
        List<DemoOwner> owners = new ArrayList<>(
                CsvTable.read("sales_teams.csv").stream().map(DemoOwner::agent).toList());
        owners.addAll(DemoOwner.headsAndMarketing());
        return owners;
    }

    /** What was won since the start is 62 % of it: ambitious, and within reach. */
    private static BigDecimal target(List<DemoDeal> deals, LocalDate startsOn) {
        BigDecimal won = deals.stream()
                .filter(DemoDeal::isWon)
                .filter(deal -> !Objects.requireNonNull(deal.closedOn()).isBefore(startsOn))
                .map(deal -> new BigDecimal(deal.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return won.divide(ATTAINMENT.multiply(ROUND_TO), 0, RoundingMode.HALF_UP)
                .multiply(ROUND_TO)
                .setScale(2);
    }
}
