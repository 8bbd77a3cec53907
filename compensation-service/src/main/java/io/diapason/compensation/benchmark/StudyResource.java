package io.diapason.compensation.benchmark;

import io.diapason.compensation.Roles;
import io.diapason.compensation.benchmark.BenchmarkViews.StudyView;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published studies, with source and year. They hold nothing of any organisation. */
@Path("/api/v1/benchmark-studies")
@Tag(name = "Benchmarks")
@RunOnVirtualThread
@RolesAllowed({Roles.PAY_ANALYST, Roles.MANAGER, Roles.PAY_READ})
class StudyResource {
    private final Studies studies;
    private final Caller caller;

    StudyResource(Studies studies, Caller caller) {
        this.studies = studies;
        this.caller = caller;
    }

    /** Latest first, undated last; all of them fit on one page. */
    @GET
    @Operation(summary = "The published pay studies")
    public Page<StudyView> list() {
        return new Page<>(
                studies.all().stream()
                        .map(study -> StudyView.of(study, caller.locale()))
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One published study")
    public StudyView read(@PathParam("id") String id) {
        return studies.find(id)
                .map(study -> StudyView.of(study, caller.locale()))
                .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }
}
