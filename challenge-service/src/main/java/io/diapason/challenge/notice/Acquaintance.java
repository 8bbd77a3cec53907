package io.diapason.challenge.notice;

import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what a person's token says, so that notices reach the person later, when there is no token. */
@ApplicationScoped
public class Acquaintance {
    private static final List<String> ROLES = List.of("member", "manager", "pay-analyst", "admin");

    private final NoticeStore store;

    Acquaintance(NoticeStore store) {
        this.store = store;
    }

    /** Within the caller's transaction. */
    public void meet(Caller caller) {
        Set<String> roles = caller.roles().stream().filter(ROLES::contains).collect(Collectors.toUnmodifiableSet());
        store.learn(new Recipient(
                caller.id(),
                caller.name(),
                caller.email(),
                caller.department(),
                roles,
                caller.locale().getLanguage()));
    }
}
