package io.diapason.persona.persona;

import io.diapason.persona.Department;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What callers read. */
final class PersonaViews {
    private PersonaViews() {}

    @Schema(name = "Persona")
    record PersonaView(
            UUID id,
            String name,
            @Nullable String description,
            long version,
            PersonaState state,
            @Nullable Long publishedVersion,
            List<StatementView> statements,
            List<SignOffView> signOffs,
            String formula,
            Instant asOf,
            Instant createdAt,
            Instant updatedAt) {

        static PersonaView of(Persona persona, Map<UUID, List<Evidence>> evidence, Instant now) {
            return new PersonaView(
                    persona.id(),
                    persona.profile().name(),
                    persona.profile().description(),
                    persona.version(),
                    persona.state(),
                    persona.publishedVersion(),
                    PersonaViews.statements(persona.profile(), evidence, now),
                    persona.signOffs().stream().map(SignOffView::of).toList(),
                    Confidence.FORMULA,
                    now,
                    persona.createdAt(),
                    persona.updatedAt());
        }
    }

    /** {@code confidence} is null without evidence, which is not 0; {@code version} is the persona's that last changed it. */
    @Schema(name = "Statement")
    record StatementView(
            UUID id,
            Facet facet,
            String text,
            int importance,
            @Nullable String topic,
            @Nullable Awareness awareness,
            int position,
            @Nullable BigDecimal confidence,
            boolean stale,
            int evidenceCount,
            long version) {

        static StatementView of(Statement one, int position, List<Evidence> evidence, Instant now) {
            Statement.Words words = one.words();
            Optional<Confidence> confidence = Confidence.of(evidence, LocalDate.ofInstant(now, ZoneOffset.UTC));
            return new StatementView(
                    one.id(),
                    words.facet(),
                    words.text(),
                    words.importance(),
                    words.topic(),
                    words.awareness(),
                    position,
                    confidence.map(Confidence::rounded).orElse(null),
                    confidence.map(Confidence::stale).orElse(false),
                    evidence.size(),
                    one.changedIn());
        }
    }

    @Schema(name = "PersonaSignOff")
    record SignOffView(Department department, UUID by, String byName, long version, Instant at) {
        static SignOffView of(SignOff key) {
            return new SignOffView(key.department(), key.by().id(), key.by().name(), key.version(), key.at());
        }
    }

    @Schema(name = "PersonaSummary")
    record SummaryView(
            UUID id,
            String name,
            long version,
            PersonaState state,
            @Nullable Long publishedVersion,
            int statementCount,
            Instant updatedAt) {

        static SummaryView of(PersonaSummary one) {
            return new SummaryView(
                    one.id(),
                    one.name(),
                    one.version(),
                    one.state(),
                    one.publishedVersion(),
                    one.statements(),
                    one.updatedAt());
        }
    }

    @Schema(name = "PersonaVersionSummary")
    record VersionSummaryView(
            long version,
            String name,
            int statementCount,
            UUID editedBy,
            String editedByName,
            Instant editedAt,
            @Nullable Instant publishedAt,
            List<SignOffView> signOffs) {

        static VersionSummaryView of(PersonaVersion one) {
            return new VersionSummaryView(
                    one.version(),
                    one.profile().name(),
                    one.profile().statements().size(),
                    one.editedBy().id(),
                    one.editedBy().name(),
                    one.editedAt(),
                    one.publishedAt(),
                    one.signOffs().stream().map(SignOffView::of).toList());
        }
    }

    @Schema(name = "PersonaVersion")
    record VersionView(
            UUID id,
            String name,
            @Nullable String description,
            long version,
            @Nullable Instant publishedAt,
            UUID editedBy,
            String editedByName,
            Instant editedAt,
            List<StatementView> statements,
            List<SignOffView> signOffs,
            String formula,
            Instant asOf) {

        static VersionView of(UUID persona, PersonaVersion one, Map<UUID, List<Evidence>> evidence, Instant now) {
            return new VersionView(
                    persona,
                    one.profile().name(),
                    one.profile().description(),
                    one.version(),
                    one.publishedAt(),
                    one.editedBy().id(),
                    one.editedBy().name(),
                    one.editedAt(),
                    PersonaViews.statements(one.profile(), evidence, now),
                    one.signOffs().stream().map(SignOffView::of).toList(),
                    Confidence.FORMULA,
                    now);
        }
    }

    @Schema(name = "Evidence")
    record EvidenceView(
            UUID id,
            UUID statementId,
            EvidenceKind kind,
            LocalDate date,
            Department department,
            @Nullable String note,
            UUID by,
            String byName,
            Instant at,
            long version) {

        static EvidenceView of(RecordedEvidence one) {
            return new EvidenceView(
                    one.id(),
                    one.statementId(),
                    one.evidence().kind(),
                    one.evidence().on(),
                    one.evidence().department(),
                    one.note(),
                    one.by().id(),
                    one.by().name(),
                    one.at(),
                    RecordedEvidence.VERSION);
        }
    }

    /** What waits for the caller in this service; the gateway gathers it over all services. */
    @Schema(name = "InboxItem")
    record InboxItemView(
            UUID id,
            String kind,
            String title,
            String resource,
            Instant createdAt,
            @Nullable Instant dueAt) {
        static InboxItemView of(AwaitedKey key) {
            String resource = "/api/v1/personas/" + key.persona();
            return new InboxItemView(key.persona(), "persona-sign-off", key.name(), resource, key.since(), null);
        }
    }

    static List<StatementView> statements(Profile profile, Map<UUID, List<Evidence>> evidence, Instant now) {
        return profile.statements().stream()
                .map(one ->
                        StatementView.of(one, profile.position(one), evidence.getOrDefault(one.id(), List.of()), now))
                .toList();
    }
}
