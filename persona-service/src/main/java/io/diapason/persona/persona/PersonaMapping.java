package io.diapason.persona.persona;

import io.diapason.persona.Department;
import io.diapason.persona.persona.PersonaRows.PersonaRow;
import io.diapason.persona.persona.PersonaRows.SignOffRow;
import io.diapason.persona.persona.PersonaRows.VersionRow;
import io.diapason.platform.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows to values and back. A version's statements are one JSON array: they are always read and written together. */
final class PersonaMapping {

    Persona persona(PersonaRow row, VersionRow latest, List<SignOffRow> keys) {
        return new Persona(
                row.id,
                row.version,
                row.revision,
                row.publishedVersion,
                profile(latest),
                keys.stream().map(this::signOff).toList(),
                row.createdAt,
                row.updatedAt);
    }

    PersonaSummary summary(PersonaRow row) {
        PersonaState state = row.publishedVersion != null && row.publishedVersion == row.version
                ? PersonaState.PUBLISHED
                : PersonaState.DRAFT;
        return new PersonaSummary(
                row.id, row.name, row.version, state, row.publishedVersion, row.statementCount, row.updatedAt);
    }

    PersonaVersion version(VersionRow row, List<SignOffRow> keys) {
        return new PersonaVersion(
                row.version,
                profile(row),
                new Author(row.editedBy, row.editedByName),
                row.editedAt,
                row.publishedAt,
                keys.stream().map(this::signOff).toList());
    }

    void fill(PersonaRow row, Persona persona) {
        row.id = persona.id();
        row.name = persona.profile().name();
        row.description = persona.profile().description();
        row.version = persona.version();
        row.publishedVersion = persona.publishedVersion();
        row.revision = persona.revision();
        row.statementCount = persona.profile().statements().size();
        row.createdAt = persona.createdAt();
        row.updatedAt = persona.updatedAt();
    }

    VersionRow version(Persona persona, Author author) {
        VersionRow row = new VersionRow();
        row.personaId = persona.id();
        row.version = persona.version();
        row.name = persona.profile().name();
        row.description = persona.profile().description();
        row.statements = new String(EventJson.write(persona.profile().statements()), StandardCharsets.UTF_8);
        row.editedBy = author.id();
        row.editedByName = author.name();
        row.editedAt = persona.updatedAt();
        return row;
    }

    SignOffRow row(UUID persona, SignOff key) {
        SignOffRow row = new SignOffRow();
        row.personaId = persona;
        row.version = key.version();
        row.department = key.department().code();
        row.signedBy = key.by().id();
        row.signedByName = key.by().name();
        row.signedAt = key.at();
        return row;
    }

    /** Words as a part of a text, whatever wildcards they hold; {@code !} escapes. */
    static String pattern(String words) {
        String escaped = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    private Profile profile(VersionRow row) {
        @Nullable String description = row.description;
        return new Profile(row.name, description, statements(row.statements));
    }

    private SignOff signOff(SignOffRow row) {
        return new SignOff(
                Department.of(row.department).orElseThrow(),
                new Author(row.signedBy, row.signedByName),
                row.version,
                row.signedAt);
    }

    private static List<Statement> statements(String json) {
        try {
            return List.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), Statement[].class));
        } catch (IOException broken) {
            throw new UncheckedIOException("a stored version cannot be read", broken);
        }
    }
}
