package io.diapason.challenge.crm.completion;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.completion.ReadTokenStore.Due;
import io.diapason.challenge.crm.intake.Intake;
import io.diapason.challenge.crm.intake.JsonBody;
import io.diapason.platform.net.Outbound;
import io.diapason.platform.net.Undelivered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads incomplete deals whole, a few at a time. What the vendor answers is taken in like any delivery. A refused token is
 * not shown again until it is replaced; who answers badly is left alone for a while.
 */
@ApplicationScoped
class Completion {
    private static final int AT_ONCE = 20;
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration CONTENT = Duration.ofHours(24);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ReadTokenStore store;
    private final ReadTokens tokens;
    private final Outbound outbound;
    private final Intake intake;
    private final Clock clock;

    Completion(ReadTokenStore store, ReadTokens tokens, Outbound outbound, Intake intake, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.outbound = outbound;
        this.intake = intake;
        this.clock = clock;
    }

    /** Reads what is due in the current organisation. No transaction is open while a vendor is waited for. */
    void readSome() {
        Instant now = clock.instant();
        List<Due> due = QuarkusTransaction.requiringNew().call(() -> store.claim(now, now.plus(CLAIM), AT_ONCE));
        Set<UUID> troubled = new HashSet<>();
        for (Due one : due) {
            DealReader reader = tokens.reader(one.vendor());
            if (reader == null || troubled.contains(one.connection())) {
                continue; // its claim runs out by itself
            }
            Outbound.Answer answer = ask(reader, one);
            boolean fine = QuarkusTransaction.requiringNew().call(() -> take(reader, one, answer));
            if (!fine) {
                troubled.add(one.connection());
            }
        }
    }

    private Outbound.@Nullable Answer ask(DealReader reader, Due due) {
        try {
            return outbound.send(new Outbound.Call(
                    "GET",
                    reader.address(due.externalId()),
                    reader.proof(tokens.open(due)),
                    null,
                    MOST_BYTES,
                    PATIENCE));
        } catch (Undelivered none) {
            return null;
        }
    }

    /** False when the vendor should be left alone for now. */
    private boolean take(DealReader reader, Due due, Outbound.@Nullable Answer answer) {
        Instant now = clock.instant();
        int status = answer == null ? 0 : answer.status();
        switch (status) {
            case 200 -> {
                read(reader, due, answer == null ? "" : answer.body(), now);
                store.wasRead(due.connection(), now);
                return true;
            }
            case 404 -> {
                store.next(due.dealId(), 0, now.plus(CONTENT));
                return true;
            }
            case 401, 403 -> {
                store.trouble(due.connection(), "refused", NEVER);
                store.next(due.dealId(), due.tries(), now);
            }
            case 429 -> {
                store.trouble(due.connection(), "too-many", now.plus(wait(answer)));
                store.next(due.dealId(), due.tries(), now);
            }
            default -> {
                store.trouble(due.connection(), "unreachable", now.plus(WAITS.getFirst()));
                later(due, now);
            }
        }
        return false;
    }

    private void read(DealReader reader, Due due, String body, Instant now) {
        JsonNode json = JsonBody.parsed(body.getBytes(StandardCharsets.UTF_8));
        byte[] message = json == null ? null : reader.message(json);
        if (message == null) {
            later(due, now);
            return;
        }
        intake.takeRead(due.connection(), due.vendor(), "read-" + due.externalId() + "-" + now.toEpochMilli(), message);
        store.next(due.dealId(), 0, now.plus(CONTENT));
    }

    private void later(Due due, Instant now) {
        Duration wait = WAITS.get(Math.min(due.tries(), WAITS.size() - 1));
        store.next(due.dealId(), due.tries() + 1, now.plus(wait));
    }

    private static Duration wait(Outbound.@Nullable Answer answer) {
        String told = answer == null ? null : answer.header("Retry-After");
        if (told == null || !told.matches("[0-9]{1,6}")) {
            return WAITS.getFirst();
        }
        Duration wait = Duration.ofSeconds(Math.max(1, Long.parseLong(told)));
        return wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
    }
}
