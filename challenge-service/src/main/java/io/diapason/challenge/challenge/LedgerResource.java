package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Attribution;
import io.diapason.challenge.challenge.LedgerView.EntryView;
import io.diapason.challenge.challenge.LedgerView.ExplanationView;
import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.crm.Deals;
import io.diapason.challenge.ledger.Balances;
import io.diapason.challenge.ledger.Entry;
import io.diapason.challenge.ledger.Ledger;
import io.diapason.platform.csv.CsvWriting;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Kebab;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger of a challenge, line by line, and the events behind each figure. */
@Path("/api/v1/challenges/{id}")
@Tag(name = "Challenges")
@Transactional
@RunOnVirtualThread
@RolesAllowed({"member", "manager", "admin", "challenges:read"})
class LedgerResource {
    private static final int CSV_PAGE = 1_000;
    private static final int DEALS_EXPLAINED = 20;

    private final Challenges challenges;
    private final Ledger ledger;
    private final Deals deals;
    private final Explanations explanations;
    private final Visibility visibility;
    private final Cursors cursors;
    private final Clock clock;

    LedgerResource(
            Challenges challenges,
            Ledger ledger,
            Deals deals,
            Explanations explanations,
            Visibility visibility,
            Cursors cursors,
            Clock clock) {
        this.challenges = challenges;
        this.ledger = ledger;
        this.deals = deals;
        this.explanations = explanations;
        this.visibility = visibility;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Newest first. */
    @GET
    @Path("/ledger")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The lines of the ledger, the newest first")
    public Page<EntryView> entries(
            @PathParam("id") UUID id,
            @QueryParam("department") @Nullable String department,
            @QueryParam("squadId") @Nullable UUID squadId,
            @QueryParam("dealId") @Nullable UUID dealId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Challenge challenge = challenges.read(id);
        int size = cursors.limit(limit);
        Ledger.Filter filter = filter(department, squadId, dealId);
        List<Entry> entries = ledger.page(id, filter, before(cursor), size + 1);
        Map<UUID, DealFacts> facts = facts(entries);
        Visibility.Shown shown = visibility.of(ledger.now(id));
        return Page.of(
                entries,
                size,
                entry -> EntryView.of(challenge, entry, facts.get(entry.line().dealId()), shown),
                entry -> cursors.encode(Long.toString(entry.seq())));
    }

    /** The whole ledger, oldest line last. */
    @GET
    @Path("/ledger")
    @Produces("text/csv;qs=0.5")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "The whole ledger as CSV")
    public Response csv(
            @PathParam("id") UUID id,
            @QueryParam("department") @Nullable String department,
            @QueryParam("squadId") @Nullable UUID squadId,
            @QueryParam("dealId") @Nullable UUID dealId) {
        Challenge challenge = challenges.read(id);
        Visibility.Shown shown = visibility.of(ledger.now(id));
        Ledger.Filter filter = filter(department, squadId, dealId);
        StringWriter text = new StringWriter();
        try (CsvWriting csv = new CsvWriting(
                text,
                "seq",
                "at",
                "kind",
                "deal_id",
                "deal",
                "department",
                "member_id",
                "squad_id",
                "split",
                "effective_on",
                "amount",
                "currency",
                "cause",
                "delivery_id",
                "event_id")) {
            Long before = null;
            List<Entry> page = ledger.page(id, filter, before, CSV_PAGE);
            while (!page.isEmpty()) {
                Map<UUID, DealFacts> facts = facts(page);
                for (Entry entry : page) {
                    line(
                            csv,
                            EntryView.of(
                                    challenge, entry, facts.get(entry.line().dealId()), shown));
                }
                before = page.getLast().seq();
                page = page.size() < CSV_PAGE ? List.of() : ledger.page(id, filter, before, CSV_PAGE);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Response.ok(text.toString(), "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"ledger.csv\"")
                .build();
    }

    /** What stands behind {@code total}, {@code department:sales}, {@code squad:<id>} or {@code split:both}. */
    @GET
    @Path("/explanations")
    @Operation(summary = "What stands behind a figure, down to the touches")
    public ExplanationView explain(
            @PathParam("id") UUID id,
            @QueryParam("figure") @Nullable String figure,
            @QueryParam("cursor") @Nullable String cursor) {
        Challenge challenge = challenges.read(id);
        Balances balances = ledger.now(id);
        ExplainedFigure asked = ExplainedFigure.of(figure, challenge.rules());
        List<Ledger.DealTotal> found = ledger.dealsBehind(id, asked.filter(), before(cursor), DEALS_EXPLAINED + 1);
        boolean more = found.size() > DEALS_EXPLAINED;
        List<Ledger.DealTotal> page = more ? found.subList(0, DEALS_EXPLAINED) : found;
        return new ExplanationView(
                asked.name(),
                Attribution.formula(challenge.rules().attributionModel()),
                clock.instant(),
                StandingsView.like(challenge.rules().objective().target(), balances.of(asked.figure())),
                explanations.of(challenge, asked.filter(), page, visibility.of(balances)),
                more ? cursors.encode(Long.toString(page.getLast().lastSeq())) : null);
    }

    private static Ledger.Filter filter(@Nullable String department, @Nullable UUID squadId, @Nullable UUID dealId) {
        if (department != null && !ExplainedFigure.DEPARTMENTS.contains(department)) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("?department", "unknown-value"));
        }
        return new Ledger.Filter(department, null, squadId, dealId, null);
    }

    private @Nullable Long before(@Nullable String cursor) {
        List<String> last = cursors.decode(cursor);
        return last.isEmpty() ? null : Long.valueOf(last.getFirst());
    }

    private Map<UUID, DealFacts> facts(List<Entry> entries) {
        List<UUID> ids = new ArrayList<>(
                entries.stream().map(entry -> entry.line().dealId()).distinct().toList());
        return deals.byIds(ids).stream().collect(Collectors.toMap(DealFacts::id, deal -> deal));
    }

    private static void line(CsvWriting csv, EntryView entry) throws IOException {
        csv.line(
                entry.seq(),
                entry.at(),
                Kebab.of(entry.kind()),
                entry.deal().id(),
                entry.deal().name(),
                entry.department(),
                entry.memberId(),
                entry.squadId(),
                entry.split(),
                entry.effectiveOn(),
                entry.amount().amount(),
                entry.amount().currency(),
                entry.cause().kind(),
                entry.cause().deliveryId(),
                entry.cause().eventId());
    }
}
