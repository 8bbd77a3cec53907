package io.diapason.challenge.notice.hook;

import io.diapason.challenge.notice.mail.Answer;
import io.diapason.challenge.notice.mail.HookLines;
import io.diapason.challenge.notice.mail.Line;
import io.diapason.platform.net.Outbound;
import io.diapason.platform.net.Undelivered;
import io.diapason.platform.web.Kebab;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts cards to channels. A channel that is gone is marked so, and gets nothing more. */
@ApplicationScoped
public class Hooks implements HookLines {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 1024;

    private final HookStore store;
    private final WebhookUrls urls;
    private final Outbound outbound;
    private final Clock clock;

    Hooks(HookStore store, WebhookUrls urls, Outbound outbound, Clock clock) {
        this.store = store;
        this.urls = urls;
        this.outbound = outbound;
        this.clock = clock;
    }

    @Override
    public Line open(UUID channel) {
        return one -> post(channel, one.letter().text(), false);
    }

    /** Posts a card now, also to a channel that is broken: an admin wants to know whether it works again. */
    public Answer test(UUID channel, String card) {
        return post(channel, card, true);
    }

    private Answer post(UUID channel, String card, boolean test) {
        HookStore.Hook hook = QuarkusTransaction.requiringNew().call(() -> store.find(channel));
        if (hook == null || !(hook.active() || test)) {
            return new Answer.Refused("the channel was removed, paused or broken");
        }
        HookAnswer answer = call(hook, card);
        if (answer.isGone() && !test) {
            QuarkusTransaction.requiringNew().run(() -> store.broke(channel, answer.words()));
        }
        return answer.verdict(clock.instant());
    }

    private HookAnswer call(HookStore.Hook hook, String card) {
        try {
            Outbound.Answer answer = outbound.send(new Outbound.Call(
                    "POST",
                    urls.open(hook.channel(), hook.urlSealed()),
                    Map.of("Content-Type", "application/json", "User-Agent", "Diapason"),
                    card,
                    MOST_BYTES,
                    PATIENCE));
            return new HookAnswer(answer.status(), answer.body(), answer.header("Retry-After"));
        } catch (Undelivered nothing) {
            return new HookAnswer(0, Kebab.of(nothing.reason()), null);
        }
    }

    /** What a webhook said; status 0 when it said nothing. */
    record HookAnswer(int status, String body, @Nullable String retryAfter) {
        private static final int WORDS = 200;
        private static final Duration LONGEST = Duration.ofDays(1);

        /** Both vendors answer so for a webhook that was removed, or whose channel was archived. */
        boolean isGone() {
            return status == 401 || status == 403 || status == 404 || status == 410;
        }

        /** Office connectors of old answer 200 when Teams behind them was too busy. */
        private boolean isBusyInDisguise() {
            return status == 200 && body.contains("returned HTTP error 429");
        }

        Answer verdict(java.time.Instant now) {
            if (status == 0 || status == 408 || status == 429 || status >= 500 || isBusyInDisguise()) {
                return new Answer.Away(words(), wait(now));
            }
            return status / 100 == 2 ? new Answer.Accepted(words()) : new Answer.Refused(words());
        }

        String words() {
            String said = body.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            String whole = status == 0 ? said : status + " " + said;
            return whole.substring(0, Math.min(whole.length(), WORDS)).strip();
        }

        /** Seconds, or a date; what cannot be read is as if it were not said. */
        private @Nullable Duration wait(java.time.Instant now) {
            if (retryAfter == null) {
                return null;
            }
            try {
                Duration told = retryAfter.strip().matches("\\d{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                        : Duration.between(
                                now,
                                java.time.ZonedDateTime.parse(
                                                retryAfter.strip(),
                                                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant());
                return told.isNegative() ? null : told.compareTo(LONGEST) > 0 ? LONGEST : told;
            } catch (java.time.DateTimeException unreadable) {
                return null;
            }
        }
    }
}
