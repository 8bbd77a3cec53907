package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.csv.CsvWriting;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Kebab;
import io.diapason.platform.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/imports")
@RolesAllowed({"admin", "crm:write"})
@RunOnVirtualThread
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {
    private static final int SHOWN = 100;
    private static final int PAGE = 1000;

    private final ImportStore store;
    private final ImportRunner runner;
    private final Undoing undoing;
    private final Cursors cursors;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ImportResource(
            ImportStore store,
            ImportRunner runner,
            Undoing undoing,
            Cursors cursors,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.runner = runner;
        this.undoing = undoing;
        this.cursors = cursors;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes("text/csv")
    @Operation(operationId = "startImport", summary = "Take a CSV of deals, touches, campaigns, leads or owners in")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response start(@QueryParam("kind") @Nullable Kind kind, File file) {
        if (kind == null) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("?kind", "required"));
        }
        Job job = Job.begun(ids.next(), kind, clock.instant());
        store.add(job);
        audit.record("import.started", "/api/v1/imports/" + job.id(), Map.of("kind", Kebab.of(kind)));
        runner.afterCommit(TenantScope.current(), job, file.toPath());
        return Response.accepted(ImportView.of(job, List.of()))
                .location(URI.create("/api/v1/imports/" + job.id()))
                .build();
    }

    @GET
    @Transactional
    @Operation(operationId = "listImports", summary = "The imports, the newest first")
    public Page<ImportView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<Job> rows = store.page(from.isEmpty() ? null : UUID.fromString(from.getFirst()), size + 1);
        return Page.of(
                rows,
                size,
                job -> ImportView.of(job, List.of()),
                last -> cursors.encode(last.id().toString()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getImport", summary = "How far an import is, with its first hundred rejected lines")
    public ImportView get(@PathParam("id") UUID id) {
        return ImportView.of(found(id), store.rejects(id, 0, SHOWN), store.reasons(id));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "undoImport", summary = "Take back all that an import said")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response undo(@PathParam("id") UUID id) {
        Job job = undoing.begin(found(id));
        audit.record("import.undone", "/api/v1/imports/" + id, Map.of("kind", Kebab.of(job.kind())));
        runner.afterCommit(TenantScope.current(), job, () -> undoing.run(job));
        return Response.accepted(ImportView.of(job, List.of())).build();
    }

    @GET
    @Path("{id}/rejections")
    @Produces("text/csv")
    @Operation(operationId = "exportImportRejections", summary = "All rejected lines with their text, as CSV")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response rejections(@PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().call(() -> found(id));
        StreamingOutput lines = out -> write(id, out, "line", "column", "reason", "original");
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"rejections.csv\"")
                .build();
    }

    @GET
    @Path("{id}/rejects")
    @Produces("text/csv")
    @Operation(operationId = "exportImportRejects", summary = "All rejected lines as CSV")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response rejects(@PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().call(() -> found(id));
        StreamingOutput lines = out -> write(id, out, "line", "column", "reason");
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"rejects.csv\"")
                .build();
    }

    private void write(UUID id, OutputStream out, String... columns) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriting csv = new CsvWriting(text, columns);
        long last = 0;
        List<Reject> page;
        do {
            long after = last;
            page = QuarkusTransaction.requiringNew().call(() -> store.rejects(id, after, PAGE));
            for (Reject reject : page) {
                if (columns.length > 3) {
                    csv.line(reject.line(), reject.column(), reject.reason(), reject.original());
                } else {
                    csv.line(reject.line(), reject.column(), reject.reason());
                }
                last = reject.line();
            }
        } while (page.size() == PAGE);
        text.flush();
    }

    private Job found(UUID id) {
        Job job = store.find(id);
        if (job == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return job;
    }
}
