package io.diapason.challenge.template;

import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A challenge to start from: its days, and what history proposes. {@code periods} past ones of that length were read. */
@Schema(name = "ChallengeTemplate")
record TemplateView(
        Template template,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        int periods,
        ProposalView objective,
        ProposalView sales,
        ProposalView marketing) {

    @Schema(name = "ChallengeTemplates")
    record ListView(String formula, LocalDate asOf, List<TemplateView> items) {}

    /** {@code chance}: how likely the target is from the past periods (F4b), 0 to 1. */
    @Schema(name = "ChallengeProposal")
    record ProposalView(
            @Nullable Money baseline,
            @Nullable Money target,
            @Nullable BigDecimal chance,
            Proposal.@Nullable Reason reason) {
        private static ProposalView of(Proposal proposal, String currency) {
            return new ProposalView(
                    money(proposal.baseline(), currency),
                    money(proposal.target(), currency),
                    proposal.chance(),
                    proposal.reason());
        }

        private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
            return amount == null ? null : new Money(amount, currency);
        }
    }

    /** From what was won in one currency, oldest day first or not; {@code since} is the day of the first win. */
    static TemplateView of(Template template, LocalDate today, LocalDate since, String currency, List<Won> history) {
        List<Span> past = template.past(today, since);
        Span next = template.next(today);
        Function<Function<Won, BigDecimal>, ProposalView> proposed =
                figure -> ProposalView.of(Proposal.of(sums(past, history, figure)), currency);
        return new TemplateView(
                template,
                next.from(),
                next.to(),
                currency,
                past.size(),
                proposed.apply(Won::amount),
                proposed.apply(Won::sales),
                proposed.apply(Won::marketing));
    }

    private static List<BigDecimal> sums(List<Span> past, List<Won> history, Function<Won, BigDecimal> figure) {
        return past.stream()
                .map(span -> history.stream()
                        .filter(won -> span.holds(won.on()))
                        .map(figure)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }
}
