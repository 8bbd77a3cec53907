package io.diapason.compensation.benchmark;

import io.diapason.compensation.Roles;
import io.diapason.compensation.benchmark.BenchmarkViews.BenchmarkView;
import io.diapason.compensation.benchmark.BenchmarkViews.ReferenceView;
import io.diapason.compensation.benchmark.PublishedReference.Measure;
import io.diapason.platform.tenant.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is known of variable pay for a role: the published references, and the pool's cell where it may be shown. */
@Path("/api/v1/benchmarks")
@Tag(name = "Benchmarks")
@Transactional
@RunOnVirtualThread
class BenchmarkResource {
    private static final String FORMULA = "variable-share@1";

    private final Studies studies;
    private final Pool pool;
    private final Caller caller;

    BenchmarkResource(Studies studies, Pool pool, Caller caller) {
        this.studies = studies;
        this.pool = pool;
        this.caller = caller;
    }

    /** Every criterion narrows; without one it is left open. Undated studies answer no question about a year. */
    @GET
    @RolesAllowed({Roles.PAY_ANALYST, Roles.MANAGER, Roles.PAY_READ})
    @Operation(summary = "Variable share of a role, as published and from the pool")
    public BenchmarkView benchmark(
            @QueryParam("role") @Nullable Role role,
            @QueryParam("department") @Nullable @Pattern(regexp = "sales|marketing") String department,
            @QueryParam("country") @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
            @QueryParam("year") @Nullable @Min(1950) @Max(2100) Integer year) {
        Studies.Wanted wanted = new Studies.Wanted(role, department, country, year);
        List<ReferenceView> figures = studies.cited(wanted).stream()
                .map(cited -> ReferenceView.of(cited.study(), cited.reference(), caller.locale()))
                .toList();
        return new BenchmarkView(
                role,
                department,
                country,
                year,
                FORMULA,
                figures.stream().filter(BenchmarkResource::isVariableShare).toList(),
                figures.stream().filter(one -> !isVariableShare(one)).toList(),
                pool.cell(wanted));
    }

    private static boolean isVariableShare(ReferenceView one) {
        return one.measure() == Measure.VARIABLE_SHARE;
    }
}
