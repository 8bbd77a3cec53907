package io.diapason.platform.net;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a URL that a user gave may be called: https, a usual port, no user in it, and a name of which every address
 * is of the open internet. What it answers is the address to connect to, so that a second look-up cannot lead elsewhere.
 */
@ApplicationScoped
public class AddressGuard {
    private static final Set<Integer> PORTS = Set.of(443, 8443);

    private final boolean loopback;
    private final Names names;

    /** Looks names up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A URL, and the checked address that it is called at. */
    public record Destination(URI url, InetAddress address) {
        int port() {
            return url.getPort() > 0 ? url.getPort() : secure() ? 443 : 80;
        }

        boolean secure() {
            return isHttps(url);
        }
    }

    @Inject
    AddressGuard(@ConfigProperty(name = "diapason.outbound.loopback", defaultValue = "false") boolean loopback) {
        this(loopback, InetAddress::getAllByName);
    }

    AddressGuard(boolean loopback, Names names) {
        this.loopback = loopback;
        this.names = names;
    }

    /** A production in which a URL may point at the machine itself must not start. */
    void start(
            @Observes StartupEvent started,
            @ConfigProperty(name = "diapason.local", defaultValue = "false") boolean local) {
        if (loopback && !local) {
            throw new IllegalStateException("DIAPASON_OUTBOUND_LOOPBACK is for a local product only");
        }
    }

    /** What is wrong with the form of the URL, before any look-up; null when nothing is. */
    public Undelivered.@Nullable Reason look(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Undelivered.Reason.NOT_A_PLAIN_URL;
        }
        if (loopback && isLoopback(url.getHost())) {
            return isHttps(url) || "http".equalsIgnoreCase(url.getScheme()) ? null : Undelivered.Reason.NOT_HTTPS;
        }
        if (!isHttps(url)) {
            return Undelivered.Reason.NOT_HTTPS;
        }
        return url.getPort() == -1 || PORTS.contains(url.getPort()) ? null : Undelivered.Reason.UNUSUAL_PORT;
    }

    /** The address to call; an {@link Undelivered} says why there is none. Blocks for the look-up. */
    public Destination destination(URI url) {
        Undelivered.Reason wrong = look(url);
        if (wrong != null) {
            throw new Undelivered(wrong);
        }
        List<InetAddress> found;
        try {
            found = Arrays.asList(names.of(bare(url.getHost())));
        } catch (UnknownHostException unknown) {
            throw new Undelivered(Undelivered.Reason.UNKNOWN_HOST);
        }
        boolean local = loopback && isLoopback(url.getHost());
        if (found.isEmpty()
                || !found.stream().allMatch(one -> PublicAddress.is(one) || (local && one.isLoopbackAddress()))) {
            throw new Undelivered(Undelivered.Reason.INSIDE);
        }
        return new Destination(url, found.getFirst());
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static boolean isLoopback(String host) {
        String name = bare(host).toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("::1");
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
