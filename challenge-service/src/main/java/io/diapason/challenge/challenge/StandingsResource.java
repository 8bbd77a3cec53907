package io.diapason.challenge.challenge;

import io.diapason.challenge.ledger.Balances;
import io.diapason.challenge.ledger.Dimension;
import io.diapason.challenge.ledger.Ledger;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.money.Money;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a challenge stands, now or at any past instant, and how it got there. */
@Path("/api/v1/challenges/{id}")
@Tag(name = "Challenges")
@Transactional
@RunOnVirtualThread
@RolesAllowed({"member", "manager", "admin", "challenges:read"})
class StandingsResource {
    private final Challenges challenges;
    private final Ledger ledger;
    private final Visibility visibility;
    private final Wins wins;
    private final Organisations organisations;
    private final Clock clock;

    StandingsResource(
            Challenges challenges,
            Ledger ledger,
            Visibility visibility,
            Wins wins,
            Organisations organisations,
            Clock clock) {
        this.challenges = challenges;
        this.ledger = ledger;
        this.visibility = visibility;
        this.wins = wins;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Schema(name = "Race")
    record RaceView(List<PointView> points) {}

    /** What was won by the end of a day, and what a steady run would have won. */
    @Schema(name = "RacePoint")
    record PointView(LocalDate on, Money total, Money pace) {}

    @Schema(name = "Wins")
    record WinsView(List<WinView> items) {}

    /** {@code at} is a past instant in RFC 3339; without it the standings are those of now. */
    @GET
    @Path("/standings")
    @Operation(summary = "The standings of a challenge, now or at a past instant")
    public StandingsView standings(@PathParam("id") UUID id, @QueryParam("at") @Nullable String at) {
        Challenge challenge = challenges.read(id);
        Instant now = clock.instant();
        Instant asOf = at == null ? now : past(at, now);
        Balances balances = at == null ? ledger.now(id) : ledger.at(id, asOf);
        LocalDate day = asOf.atZone(organisations.current().zone()).toLocalDate();
        return StandingsView.of(challenge, balances, visibility.of(balances), asOf, day);
    }

    /** Cumulated by the day of the win, from the first day to today or the last. */
    @GET
    @Path("/race")
    @Operation(summary = "Won revenue day by day, beside the pace")
    public RaceView race(@PathParam("id") UUID id) {
        Challenge challenge = challenges.read(id);
        Rules rules = challenge.rules();
        Money target = rules.objective().target();
        Map<String, BigDecimal> byDay = ledger.now(id).by(Dimension.DAY);
        LocalDate today = clock.instant().atZone(organisations.current().zone()).toLocalDate();
        LocalDate last = today.isBefore(rules.endsOn()) ? today : rules.endsOn();
        List<PointView> points = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (LocalDate day = rules.startsOn(); !day.isAfter(last); day = day.plusDays(1)) {
            total = total.add(byDay.getOrDefault(day.toString(), BigDecimal.ZERO));
            points.add(new PointView(
                    day, StandingsView.like(target, total), StandingsView.like(target, Standing.pace(rules, day))));
        }
        return new RaceView(points);
    }

    /** The latest wins; both sides are always cited, people by name only if they may be. */
    @GET
    @Path("/wins")
    @Operation(summary = "The latest wins, with both sides cited")
    public WinsView wins(@PathParam("id") UUID id, @QueryParam("limit") @Nullable Integer limit) {
        int size = limit == null ? 10 : limit;
        if (size < 1 || size > 50) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("?limit", "out-of-range"));
        }
        return new WinsView(wins.latest(challenges.read(id), size));
    }

    private static Instant past(String at, Instant now) {
        try {
            Instant instant = Instant.parse(at);
            return instant.isAfter(now) ? now : instant;
        } catch (DateTimeParseException wrong) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("?at", "wrong-type"));
        }
    }
}
