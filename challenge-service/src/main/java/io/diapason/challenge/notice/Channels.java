package io.diapason.challenge.notice;

import io.diapason.challenge.notice.hook.Vendor;
import io.diapason.challenge.notice.hook.WebhookUrls;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes, changes and ends channels. Whoever holds a URL can post to its channel, so each deed leaves an audit line. */
@ApplicationScoped
class Channels {
    private static final int MOST = 20;

    private final ChannelStore store;
    private final NoticeStore notices;
    private final WebhookUrls urls;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Channels(ChannelStore store, NoticeStore notices, WebhookUrls urls, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.urls = urls;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Channel make(NewChannelForm form) {
        Map<String, Delivery> kinds = form.kinds() == null ? Map.of() : form.kinds();
        Kind.check(kinds);
        check(form.vendor(), form.url());
        if (store.all().size() >= MOST) {
            throw new Refused(NoticeProblem.TOO_MANY_CHANNELS);
        }
        UUID id = ids.next();
        Choices usual = notices.defaults().choices();
        Channel made = new Channel(
                id,
                form.vendor(),
                form.name().strip(),
                urls.seal(id, form.url()),
                WebhookUrls.hint(form.url()),
                new Choices(true, null, form.language(), usual.digestHour(), usual.quietFrom(), usual.quietTo(), kinds),
                Channel.State.ACTIVE,
                null,
                1,
                clock.instant());
        store.add(made);
        record("notice-channel.made", made);
        return made;
    }

    Channel change(UUID id, long seen, UnaryOperator<ChannelForm> patch) {
        Channel now = found(id, seen);
        ChannelForm form = patch.apply(ChannelForm.of(now));
        Kind.check(form.kinds());
        boolean fresh = form.url() != null;
        if (form.url() != null) {
            check(now.vendor(), form.url());
        }
        // only sending finds out that a webhook is gone, and a new one begins well
        Channel.State state = fresh && form.state() == Channel.State.BROKEN ? Channel.State.ACTIVE : form.state();
        if (state == Channel.State.BROKEN && now.state() != Channel.State.BROKEN) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/state", "unknown-value"));
        }
        Channel wanted = new Channel(
                id,
                now.vendor(),
                form.name().strip(),
                form.url() == null ? now.urlSealed() : urls.seal(id, form.url()),
                form.url() == null ? now.urlHint() : WebhookUrls.hint(form.url()),
                new Choices(
                        true,
                        null,
                        form.language(),
                        form.digestHour(),
                        LocalTime.parse(form.quietFrom()),
                        LocalTime.parse(form.quietTo()),
                        form.kinds()),
                state,
                state == Channel.State.BROKEN ? now.problem() : null,
                seen + 1,
                now.createdAt());
        if (!store.change(wanted, seen)) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        record("notice-channel.changed", wanted);
        return wanted;
    }

    void end(UUID id, long seen) {
        Channel now = found(id, seen);
        if (!store.remove(id, seen)) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        record("notice-channel.removed", now);
    }

    private Channel found(UUID id, long seen) {
        Channel now = store.find(id);
        if (now == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        if (now.version() != seen) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return now;
    }

    private void check(Vendor vendor, String url) {
        String fault = urls.fault(vendor, url);
        if (fault != null) {
            throw new Refused(NoticeProblem.WEBHOOK_NOT_ALLOWED).with(FieldError.of("/url", fault));
        }
    }

    private void record(String deed, Channel channel) {
        audit.record(deed, "/api/v1/notice-channels/" + channel.id(), Map.of("vendor", Kebab.of(channel.vendor())));
    }
}
