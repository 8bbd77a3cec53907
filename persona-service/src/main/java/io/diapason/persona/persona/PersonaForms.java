package io.diapason.persona.persona;

import io.diapason.persona.Department;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What callers send. */
final class PersonaForms {
    private PersonaForms() {}

    /** A persona's head; in a PATCH, what is left out stays. */
    @Schema(name = "PersonaForm")
    record PersonaForm(
            @NotBlank @Size(max = 120) String name,
            @Nullable @Size(max = 2000) String description) {
        static PersonaForm of(Profile profile) {
            return new PersonaForm(profile.name(), profile.description());
        }
    }

    /** A statement; topic and awareness belong to knowledge only. {@code position} counts within the facet, from 0. */
    @Schema(name = "StatementForm")
    record StatementForm(
            @NotNull Facet facet,
            @NotBlank @Size(max = 1000) String text,
            @NotNull @Min(1) @Max(3) Integer importance,
            @Nullable @Size(min = 1, max = 120) String topic,
            @Nullable Awareness awareness,
            @Nullable @Min(0) @Max(Profile.MOST_STATEMENTS) Integer position) {

        static StatementForm of(Statement statement, int position) {
            Statement.Words words = statement.words();
            return new StatementForm(
                    words.facet(), words.text(), words.importance(), words.topic(), words.awareness(), position);
        }

        Statement.Words words() {
            return new Statement.Words(facet, text.strip(), importance, topic, awareness);
        }
    }

    /** The department is the caller's own; only machines, which have none, name it. */
    @Schema(name = "EvidenceForm")
    record EvidenceForm(
            @NotNull UUID statementId,
            @NotNull EvidenceKind kind,
            @NotNull LocalDate date,
            @Nullable Department department,
            @Nullable @Size(max = 2000) String note) {}

    /** The version whose words the signer has read. */
    @Schema(name = "SignOffForm")
    record SignOffForm(@NotNull @Min(1) Long version) {}
}
