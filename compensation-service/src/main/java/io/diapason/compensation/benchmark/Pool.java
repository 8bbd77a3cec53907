package io.diapason.compensation.benchmark;

import io.diapason.compensation.benchmark.BenchmarkViews.CellView;
import io.diapason.compensation.benchmark.Confidentiality.Refusal;
import io.diapason.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pay that companies share. Nobody has shared any so far, so every cell is refused by the rule that governs it. */
@ApplicationScoped
class Pool {
    private static final List<Contribution> NOTHING_SHARED = List.of();

    private final Audit audit;
    private final Clock clock;

    Pool(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Every refusal is audited with its true reason; the reader hears {@code confidential}. */
    CellView cell(Studies.Wanted wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Refusal> refusal = Confidentiality.refusal(NOTHING_SHARED, today, today, List.of());
        refusal.ifPresent(reason -> audit.record("benchmark.suppressed", "/api/v1/benchmarks", asked(wanted, reason)));
        return CellView.CONFIDENTIAL;
    }

    private static Map<String, Object> asked(Studies.Wanted wanted, Refusal reason) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("role", String.valueOf(wanted.role()));
        asked.put("department", String.valueOf(wanted.department()));
        asked.put("country", String.valueOf(wanted.country()));
        asked.put("year", String.valueOf(wanted.year()));
        asked.put("reason", reason.name());
        return asked;
    }
}
