package io.diapason.challenge.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server of this installation. Without a host and a sender there is no e-mail, and the settings say so. */
@ApplicationScoped
public class MailSettings {
    /** How the connection is made safe: STARTTLS when wanted, TLS from the first byte, or not at all. */
    public enum Tls {
        NONE,
        STARTTLS,
        ALWAYS
    }

    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Tls tls;
    private final Optional<String> from;

    MailSettings(
            @ConfigProperty(name = "diapason.smtp.host") Optional<String> host,
            @ConfigProperty(name = "diapason.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "diapason.smtp.user") Optional<String> user,
            @ConfigProperty(name = "diapason.smtp.password") Optional<String> password,
            @ConfigProperty(name = "diapason.smtp.tls", defaultValue = "starttls") Tls tls,
            @ConfigProperty(name = "diapason.smtp.from") Optional<String> from) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.tls = tls;
        this.from = from;
    }

    public boolean isOn() {
        return host.isPresent() && from.isPresent();
    }

    public String host() {
        return host.orElse("");
    }

    public String from() {
        return from.orElse("");
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    Tls tls() {
        return tls;
    }
}
