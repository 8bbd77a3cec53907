package io.diapason.challenge.notice.hook;

import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.net.AddressGuard;
import io.diapason.platform.net.Undelivered;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The URLs of webhooks: only hosts of their vendor, sealed to their channel, and shown by their last characters. */
@ApplicationScoped
public class WebhookUrls {
    private static final int SHOWN = 4;

    private final AddressGuard guard;
    private final SecretBox box;
    private final List<String> slack;
    private final List<String> teams;

    WebhookUrls(
            AddressGuard guard,
            SecretBox box,
            @ConfigProperty(name = "diapason.slack.hosts") List<String> slack,
            @ConfigProperty(name = "diapason.teams.hosts") List<String> teams) {
        this.guard = guard;
        this.box = box;
        this.slack = slack;
        this.teams = teams;
    }

    /** Why the URL cannot be a webhook of this vendor, as a field's code; null when it can. Looks the name up. */
    public @Nullable String fault(Vendor vendor, String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException unreadable) {
            return "not-a-plain-url";
        }
        Undelivered.Reason form = guard.look(url);
        if (form != null) {
            return Kebab.of(form);
        }
        if (hosts(vendor).stream().noneMatch(pattern -> matches(pattern, url.getHost()))) {
            return "not-of-vendor";
        }
        try {
            guard.destination(url);
            return null;
        } catch (Undelivered refused) {
            // a name that cannot be looked up now may be known when there is something to send
            return refused.reason() == Undelivered.Reason.UNKNOWN_HOST ? null : Kebab.of(refused.reason());
        }
    }

    private List<String> hosts(Vendor vendor) {
        return vendor == Vendor.SLACK ? slack : teams;
    }

    private static boolean matches(String pattern, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
    }

    public String seal(UUID channel, String url) {
        return box.seal(url, place(channel));
    }

    URI open(UUID channel, String sealed) {
        return URI.create(box.open(sealed, place(channel)));
    }

    private static String place(UUID channel) {
        return TenantScope.current() + ":notice-channel:" + channel;
    }

    /** Enough to tell two webhooks apart, and too little to use one. */
    public static String hint(String url) {
        return URI.create(url).getHost() + "/…" + url.substring(url.length() - SHOWN);
    }
}
