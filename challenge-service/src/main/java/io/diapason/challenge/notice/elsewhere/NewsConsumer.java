package io.diapason.challenge.notice.elsewhere;

import io.diapason.challenge.Audience;
import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hears of keys and payouts of the other services, to tell those who wait for them. Amounts are in none of it. */
@ApplicationScoped
class NewsConsumer implements EventHandler {
    /** How long a piece of news, which nobody has to answer, may still go into a digest. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final MatterStore store;

    NewsConsumer(MatterStore store) {
        this.store = store;
    }

    @Override
    public String consumer() {
        return "challenge-notices";
    }

    @Override
    public Set<String> topics() {
        return Set.of("diapason.persona", "diapason.compensation");
    }

    @Override
    public void handle(List<IncomingEvent> batch) {
        batch.forEach(event -> {
            switch (event.type()) {
                case "io.diapason.persona.persona-signed.v1" -> signed(event, event.data(Signed.class));
                case "io.diapason.persona.persona-changed.v1" -> changed(event.data(Changed.class));
                case "io.diapason.persona.persona-published.v1" -> published(event, event.data(Published.class));
                case "io.diapason.compensation.payouts-created.v1" -> created(event, event.data(Payouts.class));
                case "io.diapason.compensation.payout-approved.v1" -> approved(event.data(Payouts.class));
                default -> {}
            }
        });
    }

    record Changed(UUID personaId, long contentVersion) {}

    record Published(UUID personaId, String name, long publishedVersion) {}

    record Signed(UUID personaId, long contentVersion, String department) {}

    record Payouts(UUID challengeId, int payouts, int approved) {}

    /** One department's key is turned: the other's head is awaited. */
    private void signed(IncomingEvent event, Signed key) {
        String awaited = key.department().equals("sales") ? "marketing" : "sales";
        store.open(
                "persona-sign-off",
                persona(key.personaId()),
                new Audience("manager", awaited),
                null,
                key.contentVersion(),
                event.time(),
                null);
    }

    /** New words want new keys; evidence beside them leaves the content's version, and the key that waits, alone. */
    private void changed(Changed persona) {
        store.close("persona-sign-off", persona(persona.personaId()), persona.contentVersion());
    }

    private void published(IncomingEvent event, Published persona) {
        String resource = persona(persona.personaId());
        store.close("persona-sign-off", resource, persona.publishedVersion() + 1);
        store.open(
                "persona-published",
                resource,
                new Audience("member", null),
                persona.name(),
                persona.publishedVersion(),
                event.time(),
                event.time().plus(NEWS));
    }

    private void created(IncomingEvent event, Payouts payouts) {
        store.open(
                "payout-approval",
                payouts(payouts),
                new Audience("pay-analyst", null),
                null,
                event.sequence(),
                event.time(),
                null);
    }

    private void approved(Payouts payouts) {
        if (payouts.approved() >= payouts.payouts()) {
            store.close("payout-approval", payouts(payouts), Long.MAX_VALUE);
        }
    }

    private static String persona(UUID id) {
        return "/api/v1/personas/" + id;
    }

    private static String payouts(Payouts payouts) {
        return "/api/v1/payouts?challengeId=" + payouts.challengeId();
    }
}
