package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Counting;
import io.diapason.challenge.attribution.TouchModel;
import io.diapason.challenge.roster.Department;
import io.diapason.platform.id.Ids;
import io.diapason.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a head sends to draft a challenge; what is left out takes its default. */
record ChallengeForm(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Valid ObjectiveForm objective,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Nullable TouchModel attributionModel,
        @Nullable @Size(max = 10) List<@Valid MetricForm> metrics,
        @Nullable @Size(max = 20) List<@Valid PrizeForm> prizes,
        @Nullable @Size(max = 50) List<@Valid SquadForm> squads,
        @Nullable @Size(min = 1, max = 10) Set<@Pattern(regexp = KINDS) String> touchKinds,
        @Nullable @Min(1) @Max(730) Integer lookbackDays,
        @Nullable @Min(0) @Max(Rules.LONGEST_SETTLING_DAYS) Integer settlingDays) {
    static final String KINDS = "reply|meeting|form|attended|demo|call|sent|opened|impression|other";
    static final String DECIMAL = "-?[0-9]{1,15}(\\.[0-9]{1,4})?";

    record ObjectiveForm(
            Objective.@Nullable Metric metric, @NotNull Money target) {}

    record MetricForm(
            @NotNull Department department,
            Objective.@Nullable Metric metric,
            @NotNull @Pattern(regexp = DECIMAL) String baseline,
            @NotNull @Pattern(regexp = DECIMAL) String target,
            @Nullable BigDecimal weight) {}

    record PrizeForm(@Min(1) int rank, @NotNull Money amount) {}

    record SquadForm(
            @Nullable UUID id,
            @NotBlank @Size(max = 60) String name,
            @NotEmpty @Size(max = 100) List<@NotNull UUID> memberIds,
            @Nullable BigDecimal share) {
        private SquadForm sharingEqually() {
            return new SquadForm(id, name, memberIds, null);
        }
    }

    /** With one squad more; a squad without a share makes all share equally. */
    ChallengeForm with(SquadForm added) {
        List<SquadForm> known = squads == null ? List.of() : squads;
        List<SquadForm> all = Stream.concat(known.stream(), Stream.of(added))
                .map(squad -> added.share() == null ? squad.sharingEqually() : squad)
                .toList();
        return new ChallengeForm(
                name,
                objective,
                startsOn,
                endsOn,
                attributionModel,
                metrics,
                prizes,
                all,
                touchKinds,
                lookbackDays,
                settlingDays);
    }

    Rules toRules(Ids ids) {
        List<SquadForm> squadForms = squads == null ? List.of() : squads;
        return new Rules(
                new Objective(Objective.Metric.WON_REVENUE, objective.target()),
                startsOn,
                endsOn,
                attributionModel == null ? TouchModel.LINEAR : attributionModel,
                new Counting(
                        touchKinds == null ? Counting.DEFAULT.kinds() : new TreeSet<>(touchKinds),
                        lookbackDays == null ? Counting.DEFAULT.lookbackDays() : lookbackDays),
                settlingDays == null ? Rules.DEFAULT_SETTLING_DAYS : settlingDays,
                metrics == null
                        ? List.of()
                        : metrics.stream().map(ChallengeForm::metric).toList(),
                prizes == null
                        ? List.of()
                        : prizes.stream()
                                .map(p -> new Prize(p.rank(), p.amount()))
                                .toList(),
                squadForms.stream()
                        .map(squad -> squad(squad, squadForms.size(), ids))
                        .toList());
    }

    private static DepartmentMetric metric(MetricForm form) {
        return new DepartmentMetric(
                form.department(),
                form.metric() == null ? Objective.Metric.WON_REVENUE : form.metric(),
                new BigDecimal(form.baseline()),
                new BigDecimal(form.target()),
                form.weight() == null ? BigDecimal.ONE : form.weight());
    }

    /** Squads without a share of their own have equal ones. */
    private static Squad squad(SquadForm form, int squads, Ids ids) {
        BigDecimal equal = BigDecimal.ONE.divide(BigDecimal.valueOf(squads), 6, RoundingMode.HALF_UP);
        return new Squad(
                form.id() == null ? ids.next() : form.id(),
                form.name(),
                form.memberIds(),
                form.share() == null ? equal : form.share());
    }

    /** The form that would give these rules: what a merge patch is applied to. */
    static ChallengeForm of(Challenge challenge) {
        Rules rules = challenge.rules();
        return new ChallengeForm(
                challenge.name(),
                new ObjectiveForm(rules.objective().metric(), rules.objective().target()),
                rules.startsOn(),
                rules.endsOn(),
                rules.attributionModel(),
                rules.metrics().stream()
                        .map(m -> new MetricForm(
                                m.department(),
                                m.metric(),
                                m.baseline().toPlainString(),
                                m.target().toPlainString(),
                                m.weight()))
                        .toList(),
                rules.prizes().stream()
                        .map(p -> new PrizeForm(p.rank(), p.amount()))
                        .toList(),
                rules.squads().stream()
                        .map(s -> new SquadForm(s.id(), s.name(), s.memberIds(), s.share()))
                        .toList(),
                rules.counting().kinds(),
                rules.counting().lookbackDays(),
                rules.settlingDays());
    }
}
