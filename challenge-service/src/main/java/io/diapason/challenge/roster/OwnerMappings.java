package io.diapason.challenge.roster;

import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Gives owners of the CRM to people, all of one act or none; running races are counted anew once, not owner by owner. */
@ApplicationScoped
class OwnerMappings {
    private final OwnerMappingStore store;
    private final RosterStore roster;
    private final Members members;
    private final Ids ids;
    private final Clock clock;

    OwnerMappings(OwnerMappingStore store, RosterStore roster, Members members, Ids ids, Clock clock) {
        this.store = store;
        this.roster = roster;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@code wanted} is the member by identity; what is somebody's already is refused, never taken away. */
    OwnerMapping map(Map<String, UUID> wanted, UUID by, String byName) {
        Map<String, Member> taken = roster.byCrmIdentity(wanted.keySet());
        if (!taken.isEmpty()) {
            String identity = taken.keySet().stream().sorted().findFirst().orElseThrow();
            throw new Refused(RosterProblem.OWNER_MAPPED_ALREADY, identity);
        }
        Map<UUID, List<String>> byMember = new TreeMap<>(wanted.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList()))));
        byMember.forEach((member, identities) -> change(member, owned -> owned.addAll(identities)));
        OwnerMapping done = new OwnerMapping(ids.next(), now(), byName, new TreeMap<>(wanted), null, 1);
        store.add(done, by);
        members.tell(wanted.keySet());
        return done;
    }

    /** Takes back what still stands of the act; an identity that went to somebody else meanwhile stays there. */
    OwnerMapping undo(OwnerMapping done) {
        if (done.undoneAt() != null) {
            throw new Refused(RosterProblem.MAPPING_UNDONE_ALREADY);
        }
        Map<String, Member> standing = roster.byCrmIdentity(done.members().keySet());
        Set<String> own = standing.entrySet().stream()
                .filter(one -> one.getValue().id().equals(done.members().get(one.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        own.stream()
                .map(identity -> done.members().get(identity))
                .distinct()
                .sorted()
                .forEach(member -> change(member, owned -> owned.removeAll(own)));
        store.undone(done.id(), now());
        members.tell(own);
        return done;
    }

    private void change(UUID member, Consumer<List<String>> how) {
        Person person = roster.find(member);
        if (person == null || person.leftAt() != null) {
            throw new Refused(RosterProblem.MEMBER_UNKNOWN).with(FieldError.of("/mappings", "unknown-value"));
        }
        List<String> owned = new ArrayList<>(person.crmOwnerIds());
        how.accept(owned);
        if (!roster.change(person.owning(owned), person.version())) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
