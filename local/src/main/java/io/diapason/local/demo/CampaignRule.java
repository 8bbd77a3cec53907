package io.diapason.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generates twelve months of campaigns, seeded: each month a webinar (three weeks, 1,500–3,000) and a newsletter (the
 * whole month, 400–900), each quarter a trade show (two weeks, 8,000–15,000) and a series of guides on the website (the
 * whole quarter, 3,000–6,000), in USD.
 */
final class CampaignRule {
    private static final long SEED = 20_170_302L;
    private static final int MONTHS = 12;
    private static final int DAYS_OF_A_MONTH = 30;

    private final Random random = new Random(SEED);
    private final LocalDate lastDay;
    private final List<DemoCampaign> campaigns = new ArrayList<>();

    CampaignRule(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    List<DemoCampaign> generate() {
        for (int month = 1; month <= MONTHS; month++) {
            LocalDate start = lastDay.minusDays((MONTHS - month + 1L) * DAYS_OF_A_MONTH - 1L);
            add("Webinar GTX " + month, "webinar", 1_500, 3_000, start, 21);
            add("Newsletter " + month, "email", 400, 900, start, DAYS_OF_A_MONTH);
            if (month % 3 == 1) {
                int quarter = month / 3 + 1;
                add("Expo " + quarter, "event", 8_000, 15_000, start.plusDays(10), 14);
                add("Guides " + quarter, "website", 3_000, 6_000, start, 3 * DAYS_OF_A_MONTH);
            }
        }
        return List.copyOf(campaigns);
    }

    private void add(String name, String channel, int least, int most, LocalDate start, int days) {
        String id = "generated-campaign-%02d".formatted(campaigns.size() + 1);
        String spend = (least + random.nextInt((most - least) / 50 + 1) * 50) + ".00";
        campaigns.add(new DemoCampaign(id, name, channel, spend, start, start.plusDays(days - 1L)));
    }
}
