package io.diapason.challenge.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.challenge.notice.hook.Hooks;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.MergePatch;
import io.diapason.platform.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notice-channels")
@RolesAllowed("admin")
@RunOnVirtualThread
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
class ChannelResource {
    private final Channels channels;
    private final ChannelStore store;
    private final Hooks hooks;
    private final MergePatch patches;
    private final ObjectMapper json;
    private final String address;

    ChannelResource(
            Channels channels,
            ChannelStore store,
            Hooks hooks,
            MergePatch patches,
            ObjectMapper json,
            @ConfigProperty(name = "diapason.public-url") String address) {
        this.channels = channels;
        this.store = store;
        this.hooks = hooks;
        this.patches = patches;
        this.json = json;
        this.address = address;
    }

    @GET
    @Transactional
    @Operation(operationId = "listNoticeChannels", summary = "The channels of Slack and Teams, the oldest first")
    public Page<ChannelView> list() {
        return new Page<>(store.all().stream().map(ChannelView::of).toList(), null);
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(operationId = "createNoticeChannel", summary = "Tell a channel of Slack or Teams what waits")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewChannelForm form) {
        Channel made = channels.make(form);
        return Response.created(URI.create("/api/v1/notice-channels/" + made.id()))
                .tag(ETags.of(made.version()))
                .entity(ChannelView.of(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getNoticeChannel", summary = "One channel and how it does")
    @APIResponseSchema(value = ChannelView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(found(id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeNoticeChannel",
            summary = "Rename, choose kinds and times, pause, or give a new URL")
    @RequestBodySchema(ChannelForm.class)
    @APIResponseSchema(value = ChannelView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        return answer(
                channels.change(id, ETags.required(ifMatch), now -> patches.apply(now, patch, ChannelForm.class)));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "removeNoticeChannel", summary = "Tell the channel nothing more")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        channels.end(id, ETags.required(ifMatch));
        return Response.noContent().build();
    }

    /** Outside a transaction: the other server may take its time. */
    @POST
    @Path("{id}/tests")
    @Operation(operationId = "testNoticeChannel", summary = "Post a test message now, and hear what the channel says")
    public TestView test(@PathParam("id") UUID id) {
        Channel channel = QuarkusTransaction.requiringNew().call(() -> found(id));
        String card = new Letter(address, channel.language()).testCard().json(channel.vendor(), json);
        return TestView.of(hooks.test(id, card));
    }

    private Channel found(UUID id) {
        Channel one = store.find(id);
        if (one == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return one;
    }

    private static Response answer(Channel one) {
        return Response.ok(ChannelView.of(one)).tag(ETags.of(one.version())).build();
    }
}
