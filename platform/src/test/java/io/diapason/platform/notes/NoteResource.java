package io.diapason.platform.notes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.money.Money;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.MergePatch;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The smallest service there can be, to try the dialect of the house on. */
@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@RunOnVirtualThread
public class NoteResource {
    private final EntityManager entities;
    private final Ids ids;
    private final Cursors cursors;
    private final MergePatch patches;
    private final Audit audit;
    private final Caller caller;

    NoteResource(EntityManager entities, Ids ids, Cursors cursors, MergePatch patches, Audit audit, Caller caller) {
        this.entities = entities;
        this.ids = ids;
        this.cursors = cursors;
        this.patches = patches;
        this.audit = audit;
        this.caller = caller;
    }

    public enum Mood {
        QUITE_HAPPY,
        SAD
    }

    public record NoteForm(@NotBlank @Size(max = 100) String text, Mood mood, Money price) {}

    public record NoteView(UUID id, String text, long version, Mood mood, Money price, String by) {}

    @POST
    @Idempotent
    @RolesAllowed({"member", "notes:write"})
    public Response write(@Valid @NotNull NoteForm form) {
        if (form.text().equals("bug")) {
            throw new IllegalStateException("secret internals");
        }
        if (form.text().equals("impossible")) {
            throw new Refused(CommonProblem.UNPROCESSABLE);
        }
        NoteRow row = new NoteRow();
        row.id = ids.next();
        row.text = form.text();
        entities.persist(row);
        audit.record(
                "note.written",
                "/api/v1/notes/" + row.id,
                Map.of("length", form.text().length()));
        return Response.created(URI.create("/api/v1/notes/" + row.id))
                .entity(new NoteView(row.id, row.text, row.version, form.mood(), form.price(), caller.name()))
                .tag(ETags.of(row.version))
                .build();
    }

    @POST
    @Path("/secrets")
    @Idempotent(secret = true)
    @RolesAllowed("member")
    public Response secret() {
        return Response.status(201)
                .entity(Map.of("secret", ids.next().toString()))
                .build();
    }

    @GET
    @RolesAllowed({"member", "notes:read"})
    public Page<String> list(
            @QueryParam("mood") Mood mood, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        List<String> last = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<NoteRow> rows = entities.createQuery("from NoteRow n where n.text > :last order by n.text", NoteRow.class)
                .setParameter("last", last.isEmpty() ? "" : last.getFirst())
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(rows, size, row -> row.text, row -> cursors.encode(row.text));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("member")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ObjectNode patch) {
        NoteRow row = entities.find(NoteRow.class, id);
        if (row == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        ETags.check(ifMatch, row.version);
        row.text = patches.apply(new NoteForm(row.text, null, null), patch, NoteForm.class)
                .text();
        entities.flush();
        return Response.ok(new NoteView(row.id, row.text, row.version, null, null, caller.name()))
                .tag(ETags.of(row.version))
                .build();
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody may read this";
    }
}
