package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Kebab;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/imports/files")
@RolesAllowed({"admin", "crm:write"})
@RunOnVirtualThread
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
class StagedFileResource {
    private static final int PREVIEW = 20;

    private final StagedFiles files;
    private final Importing importing;
    private final ImportStore imports;
    private final ImportRunner runner;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    StagedFileResource(
            StagedFiles files,
            Importing importing,
            ImportStore imports,
            ImportRunner runner,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.importing = importing;
        this.imports = imports;
        this.runner = runner;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes("text/csv")
    @Operation(
            operationId = "stageImportFile",
            summary = "Look at a CRM's export, as it is, before anything is imported")
    @APIResponseSchema(value = StagedFileView.class, responseCode = "201")
    public Response add(@QueryParam("name") @Nullable String name, File upload) {
        StagedFile file = files.add(name == null || name.isBlank() ? "import.csv" : name.strip(), upload.toPath());
        return Response.created(URI.create("/api/v1/imports/files/" + file.id()))
                .tag(ETags.of(file.version()))
                .entity(StagedFileView.of(file))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getImportFile", summary = "What a file is, and how it would be read")
    @APIResponseSchema(StagedFileView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(files.found(id));
    }

    @GET
    @Path("{id}/proposals/{kind}")
    @Transactional
    @Operation(
            operationId = "getImportProposal",
            summary = "The mapping proposed if the file listed this kind of thing")
    public Mapping proposal(@PathParam("id") UUID id, @PathParam("kind") Kind kind) {
        return StagedFiles.proposal(files.found(id), kind);
    }

    @PUT
    @Path("{id}/mapping")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "mapImportFile", summary = "Correct how a file is read")
    @APIResponseSchema(StagedFileView.class)
    public Response map(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Mapping mapping) {
        if (mapping == null || mapping.kind() == null) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/kind", "required"));
        }
        return answer(files.map(id, mapping, ETags.required(seen)));
    }

    @GET
    @Path("{id}/preview")
    @Transactional
    @Operation(operationId = "previewImportFile", summary = "The first lines as they would be read")
    public StagedFileView.PreviewView preview(@PathParam("id") UUID id) {
        return files.preview(files.found(id), PREVIEW);
    }

    @POST
    @Path("{id}/dry-runs")
    @Transactional
    @Idempotent
    @Operation(operationId = "dryRunImportFile", summary = "Count what an import would take and reject, without effect")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response dryRun(@PathParam("id") UUID id) {
        return start(files.found(id), true);
    }

    @POST
    @Path("{id}/runs")
    @Transactional
    @Idempotent
    @Operation(operationId = "runImportFile", summary = "Import a file; how it was read is remembered for the next one")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response run(@PathParam("id") UUID id) {
        return start(files.found(id), false);
    }

    private Response start(StagedFile file, boolean dryRun) {
        List<String> open = StagedFiles.questions(file);
        if (!open.isEmpty()) {
            throw new Refused(ImportProblem.MAPPING_INCOMPLETE)
                    .with(open.stream()
                            .map(question -> FieldError.of("/" + place(question), question))
                            .toArray(FieldError[]::new));
        }
        Job job = Job.of(
                ids.next(),
                file.mapping().kind(),
                clock.instant(),
                file.name(),
                dryRun,
                file.sniffed().lines());
        imports.add(job);
        if (!dryRun) {
            files.remember(file);
            audit.record("import.started", "/api/v1/imports/" + job.id(), Map.of("kind", Kebab.of(job.kind())));
        }
        runner.afterCommit(TenantScope.current(), job, () -> importing.run(job, () -> files.open(job, file)));
        return Response.accepted(ImportView.of(job, List.of()))
                .location(URI.create("/api/v1/imports/" + job.id()))
                .build();
    }

    private static String place(String question) {
        return switch (question) {
            case "date-order" -> "dateOrder";
            case "decimal-mark" -> "decimalMark";
            default -> "columns";
        };
    }

    private static Response answer(StagedFile file) {
        return Response.ok(StagedFileView.of(file))
                .tag(ETags.of(file.version()))
                .build();
    }
}
