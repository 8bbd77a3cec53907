package io.diapason.challenge.template;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.diapason.challenge.roster.Organisation;
import io.diapason.challenge.roster.Organisations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/challenge-templates")
@Tag(name = "Challenges")
@Transactional
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TemplateResource {
    private static final String FORMULA = "history-proposal@1";

    private final History history;
    private final Organisations organisations;
    private final Clock clock;

    TemplateResource(History history, Organisations organisations, Clock clock) {
        this.history = history;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** In the currency in which most deals were won; without any, in the organisation's. */
    @GET
    @RolesAllowed({"manager", "challenges:read"})
    @Operation(
            operationId = "listChallengeTemplates",
            summary = "Challenges to start from, with starting points and targets proposed from history")
    public TemplateView.ListView list() {
        Organisation organisation = organisations.current();
        LocalDate today = clock.instant().atZone(organisation.zone()).toLocalDate();
        List<Won> all = history.between(oldestNeeded(today), today);
        String currency = commonest(all, organisation.currency());
        List<Won> won =
                all.stream().filter(deal -> deal.currency().equals(currency)).toList();
        LocalDate since = won.stream().map(Won::on).min(LocalDate::compareTo).orElse(today);
        return new TemplateView.ListView(
                FORMULA,
                today,
                Stream.of(Template.values())
                        .map(template -> TemplateView.of(template, today, since, currency, won))
                        .toList());
    }

    private static LocalDate oldestNeeded(LocalDate today) {
        return Stream.of(Template.values())
                .map(template -> template.past(today, LocalDate.EPOCH).getLast().from())
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static String commonest(List<Won> won, String otherwise) {
        return won.stream().collect(groupingBy(Won::currency, counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
