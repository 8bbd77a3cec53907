package io.diapason.challenge;

import io.diapason.challenge.notice.Acquaintance;
import io.diapason.challenge.people.absence.Keys;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Role;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Page;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/inbox")
@RolesAllowed({"member", "manager", "admin", "pay-analyst"})
@RunOnVirtualThread
@Tag(name = "Inbox")
class InboxResource {
    private final List<Waiting> features;
    private final Acquaintance people;
    private final Enrolment enrolment;
    private final Keys keys;
    private final Caller caller;

    InboxResource(@All List<Waiting> features, Acquaintance people, Enrolment enrolment, Keys keys, Caller caller) {
        this.features = features;
        this.people = people;
        this.enrolment = enrolment;
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "listInbox", summary = "What waits for you in this service")
    public Page<WaitingItem> list() {
        people.meet(caller);
        enrolment.learn(caller.id(), Role.among(caller.roles()));
        Set<String> roles = keys.rolesOf(caller.id(), caller.roles());
        return new Page<>(
                features.stream()
                        .flatMap(feature -> feature.matters().stream())
                        .filter(matter -> matter.audience().holds(roles, caller.department()))
                        .map(Matter::item)
                        .toList(),
                null);
    }
}
