package io.diapason.persona.persona;

import io.diapason.persona.Department;
import io.diapason.persona.Roles;
import io.diapason.persona.persona.PersonaViews.InboxItemView;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the caller here: versions that the other department has signed and theirs has not. */
@Path("/api/v1/inbox")
@Tag(name = "Inbox")
@Transactional
@RunOnVirtualThread
@Authenticated
class InboxResource {
    private final PersonaStore store;
    private final Caller caller;

    InboxResource(PersonaStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What waits for you in this service")
    public Page<InboxItemView> inbox() {
        return new Page<>(
                department()
                        .map(side -> store.awaiting(side).stream()
                                .map(InboxItemView::of)
                                .toList())
                        .orElse(List.of()),
                null);
    }

    private Optional<Department> department() {
        String code = caller.department();
        return code == null || !caller.has(Roles.MANAGER) ? Optional.empty() : Department.of(code);
    }
}
