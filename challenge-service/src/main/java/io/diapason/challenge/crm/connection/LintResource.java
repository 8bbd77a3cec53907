package io.diapason.challenge.crm.connection;

import io.diapason.challenge.crm.connection.LintStore.Counts;
import io.diapason.challenge.crm.connection.LintStore.ToldStage;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.StageMeaning;
import io.diapason.challenge.crm.mapping.ConnectionMappings;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.ProblemTexts;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/crm-connections/{id}/lint")
@RunOnVirtualThread
@Tag(name = "CRM connections")
@Produces(MediaType.APPLICATION_JSON)
class LintResource {
    private final ConnectionStore connections;
    private final LintStore store;
    private final ConnectionMappings mappings;
    private final Roster roster;
    private final ProblemTexts texts;
    private final Caller caller;

    LintResource(
            ConnectionStore connections,
            LintStore store,
            ConnectionMappings mappings,
            Roster roster,
            ProblemTexts texts,
            Caller caller) {
        this.connections = connections;
        this.store = store;
        this.mappings = mappings;
        this.roster = roster;
        this.texts = texts;
        this.caller = caller;
    }

    /** What was found, and the stages and counts that it rests on. */
    @Schema(name = "CrmLint")
    record LintView(List<FindingView> findings, List<StageView> stages, long deals, long incomplete) {}

    /** {@code code} is stable; {@code sentence} and {@code todo} are in the reader's language. */
    @Schema(name = "CrmLintFinding")
    record FindingView(String code, LintFinding.Severity severity, String sentence, String todo) {}

    /**
     * A stage as the CRM names it. {@code usual} is what the vendor means by it, {@code meaning} what it is read as: null when
     * nobody knows. {@code deals} counts those that are in it now.
     */
    @Schema(name = "CrmToldStage")
    record StageView(
            String stage,
            @Nullable StageMeaning usual,
            @Nullable StageMeaning meaning,
            boolean mapped,
            long deals) {}

    @GET
    @Transactional
    @RolesAllowed({"admin", "manager", "crm:read", "crm:write"})
    @Operation(operationId = "lintCrmConnection", summary = "What to look at in a mapping before deals count")
    public LintView lint(@PathParam("id") UUID id) {
        Connection one = connections.find(id);
        if (one == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        Mapping mapping = mappings.of(id);
        List<ToldStage> stages = store.stages(id);
        Counts counts = store.counts(id);
        List<String> owners = store.owners(id);
        int unmapped = owners.size() - roster.byCrmIdentity(owners).size();
        return new LintView(
                one.vendor().equals("standard")
                        ? List.of()
                        : new Lint(one.vendor(), mapping, stages, counts, unmapped)
                                .findings().stream().map(this::view).toList(),
                stages.stream().map(told -> view(told, mapping)).toList(),
                counts.deals(),
                counts.incomplete());
    }

    private FindingView view(LintFinding found) {
        String key = "lint." + found.code().code();
        Object[] words = found.words().toArray();
        return new FindingView(
                found.code().code(),
                found.code().severity(),
                texts.text(key + ".sentence", caller.locale(), words),
                texts.text(key + ".todo", caller.locale(), words));
    }

    private static StageView view(ToldStage told, Mapping mapping) {
        StageMeaning mapped = mapping.stages().get(told.stage());
        return new StageView(
                told.stage(),
                meaning(told.usual()),
                mapped == null ? meaning(told.read()) : mapped,
                mapped != null,
                told.deals());
    }

    private static @Nullable StageMeaning meaning(@Nullable String code) {
        return code == null ? null : StageMeaning.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
