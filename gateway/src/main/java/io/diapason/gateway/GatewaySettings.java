package io.diapason.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The gateway's own settings, one place. */
@ConfigMapping(prefix = "gateway")
public interface GatewaySettings {
    /** The address people and CRMs use; never taken from a request's Host. */
    URI publicUrl();

    /** Demo accounts and default secrets are allowed. */
    boolean local();

    /** At least 32 characters, the same on every replica: session cookies and cross-site tokens. */
    String sessionKey();

    /** Base address of each service by its name. */
    Map<String, URI> services();

    /** How long a service may take to say what waits for a caller. */
    Duration patience();

    /** Folder of the built app; the packaged one when absent. */
    Optional<String> spaDir();

    Rates rates();

    /** Calls a second, 0 for no limit; bursts may be twice as high. */
    interface Rates {
        int organisation();

        int client();

        /** For callers without a valid token, by network address. */
        int address();

        /** For what needs no account, such as opening an invitation, by network address. */
        int guest();

        /** Deliveries refused at the CRM door, by network address; never 0. */
        int refusals();
    }

    default boolean https() {
        return "https".equals(publicUrl().getScheme());
    }

    /** Scheme, host and port as a browser writes them in Origin. */
    default String origin() {
        return publicUrl().getScheme() + "://" + publicUrl().getRawAuthority();
    }
}
