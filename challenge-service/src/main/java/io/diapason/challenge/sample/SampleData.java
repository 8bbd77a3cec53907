package io.diapason.challenge.sample;

import io.diapason.challenge.challenge.SampleChallenge;
import io.diapason.challenge.challenge.SampleChallenge.Team;
import io.diapason.challenge.crm.imports.SampleFiles;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Newcomer;
import io.diapason.challenge.roster.Organisation;
import io.diapason.challenge.roster.Organisations;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads the story and removes it, each in one transaction: there is never half of it. */
@ApplicationScoped
class SampleData {
    private final SampleStore store;
    private final SampleFiles files;
    private final SampleChallenge challenge;
    private final Picture picture;
    private final Enrolment enrolment;
    private final Roster roster;
    private final Organisations organisations;
    private final Clock clock;

    SampleData(
            SampleStore store,
            SampleFiles files,
            SampleChallenge challenge,
            Picture picture,
            Enrolment enrolment,
            Roster roster,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.challenge = challenge;
        this.picture = picture;
        this.enrolment = enrolment;
        this.roster = roster;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Example figures beside real ones would be taken for real: it only comes where nothing is yet. */
    boolean isWelcome() {
        return store.find() == null && picture.isEmpty() && !challenge.isThereAnother();
    }

    SampleStore.Loaded load(String name, UUID by, String byName) {
        if (store.locked() != null) {
            throw new Refused(SampleProblem.SAMPLE_DATA_THERE);
        }
        if (!isWelcome()) {
            throw new Refused(SampleProblem.SAMPLE_DATA_BESIDE_OWN);
        }
        Organisation own = organisations.current();
        LocalDate today = clock.instant().atZone(own.zone()).toLocalDate();
        SampleStory story = new SampleStory(today, own.currency());
        enrolment.enrol(story.owners());
        List<UUID> imports = new ArrayList<>();
        for (String file : List.of("campaigns", "touches", "deals")) {
            imports.add(files.load(file.toUpperCase(Locale.ROOT), story.file(file)));
        }
        Map<String, Member> people = people(story);
        UUID running = challenge.start(
                name,
                teams(people),
                Objects.requireNonNull(people.get(SampleStory.SALES_HEAD)),
                Objects.requireNonNull(people.get(SampleStory.MARKETING_HEAD)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SampleStore.Loaded loaded = new SampleStore.Loaded(now, byName, imports, running, 1);
        store.add(loaded, by);
        return loaded;
    }

    void remove(SampleStore.Loaded loaded) {
        Organisation own = organisations.current();
        SampleStory story = new SampleStory(LocalDate.EPOCH, own.currency());
        Map<String, Member> people = people(story);
        Set<UUID> members = people.values().stream().map(Member::id).collect(Collectors.toSet());
        List<String> named = challenge.othersWith(members);
        if (!named.isEmpty()) {
            throw new Refused(SampleProblem.SAMPLE_DATA_IN_USE, String.join(", ", named));
        }
        loaded.imports().forEach(files::withdraw);
        challenge.remove();
        enrolment.forget(people.keySet());
        store.remove();
    }

    private Map<String, Member> people(SampleStory story) {
        return roster.byCrmIdentity(
                story.owners().stream().map(Newcomer::ownerId).toList());
    }

    /** One a region, each with sales of the region and one of marketing. */
    private static List<Team> teams(Map<String, Member> people) {
        List<UUID> marketing = people.entrySet().stream()
                .filter(one -> one.getValue().department() == Department.MARKETING)
                .filter(one -> !one.getKey().equals(SampleStory.MARKETING_HEAD))
                .map(one -> one.getValue().id())
                .sorted()
                .toList();
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < SampleStory.TEAMS.size(); i++) {
            String region = SampleStory.TEAMS.get(i);
            List<UUID> members = new ArrayList<>(people.values().stream()
                    .filter(one -> region.equals(one.team()))
                    .map(Member::id)
                    .sorted()
                    .toList());
            members.add(marketing.get(i));
            teams.add(new Team(region, members));
        }
        return teams;
    }
}
