package io.diapason.challenge.crm.action;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.history.Subject;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logs what marketing did, as facts like any others: a campaign, and a touch for each way in which it reached deals. */
@ApplicationScoped
class Actions {
    private static final String PREFIX = "action:";

    private final Picture picture;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    Actions(Picture picture, Organisations organisations, Ids ids, Clock clock) {
        this.picture = picture;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** Within the caller's transaction; races that run are brought up to date in it. */
    ActionView log(ActionForm form) {
        if (form.endsOn() != null && form.endsOn().isBefore(form.startsOn())) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/endsOn", "out-of-range"));
        }
        String campaign = PREFIX + ids.next();
        List<Told> told = new ArrayList<>();
        told.add(told(Subject.CAMPAIGN, campaign, campaign(form)));
        String utm =
                form.utmCampaign() == null ? "" : form.utmCampaign().strip().toLowerCase(Locale.ROOT);
        if (!utm.isEmpty()) {
            told.add(touch(form, campaign, told.size(), "utmCampaign", utm));
        }
        form.accountsOrNone().stream()
                .map(String::strip)
                .distinct()
                .forEach(account -> told.add(touch(form, campaign, told.size(), "account", account)));
        picture.add(told);
        return new ActionView(campaign, told.size() - 1);
    }

    /** Takes an action back: its touches count no more. False when there is none of this id. */
    boolean withdraw(UUID id) {
        String campaign = PREFIX + id;
        if (!picture.hasCampaign(campaign)) {
            return false;
        }
        List<Told> told = new ArrayList<>();
        told.add(told(Subject.CAMPAIGN, campaign, Map.of("deleted", "true")));
        picture.touchesOfCampaign(campaign)
                .forEach(touch -> told.add(told(Subject.TOUCH, touch, Map.of("deleted", "true"))));
        picture.add(told);
        return true;
    }

    private static Map<String, @Nullable String> campaign(ActionForm form) {
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("name", form.name().strip());
        said.put("channel", code(form.kind()));
        said.put("startsOn", form.startsOn().toString());
        said.put("endsOn", (form.endsOn() == null ? form.startsOn() : form.endsOn()).toString());
        if (form.spend() != null) {
            said.put("spend", form.spend().amount().toPlainString());
            said.put("currency", form.spend().currency());
        }
        return said;
    }

    /** Happens at noon of the first day, where the organisation is. */
    private Told touch(ActionForm form, String campaign, int number, String reach, String value) {
        Instant noon = form.startsOn()
                .atTime(LocalTime.NOON)
                .atZone(organisations.current().zone())
                .toInstant();
        return told(
                Subject.TOUCH,
                campaign + ":" + number,
                Map.of(
                        reach,
                        value,
                        "campaignId",
                        campaign,
                        "channel",
                        code(form.kind()),
                        "kind",
                        code(form.kind()),
                        "department",
                        "marketing",
                        "occurredAt",
                        noon.toString(),
                        "deleted",
                        "false"));
    }

    private Told told(Subject subject, String id, Map<String, @Nullable String> fields) {
        Instant now = clock.instant();
        return new Told(new Fact(subject, id, new Stamp(now, 0, id), fields), new Cause("action", null, id, now));
    }

    private static String code(ActionForm.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
