package io.diapason.persona.persona;

import static io.diapason.persona.Department.MARKETING;
import static io.diapason.persona.Department.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.persona.Department;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishingAPersonaTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Author SOPHIE = new Author(new UUID(0, 1), "Sophie");
    private static final Author MAUD = new Author(new UUID(0, 2), "Maud");
    private static final Statement STATEMENT =
            new Statement(new UUID(0, 9), new Statement.Words(Facet.BRAKES, "Fears the change", 3, null, null), 2);

    @Test
    void waits_for_the_other_department_after_the_first_key() {
        assertThat(Publication.sign(aDraft(), 2, SALES, SOPHIE)).isEqualTo(new Publication.Signed(MARKETING));
    }

    @Test
    void happens_with_the_second_departments_key() {
        Persona signed = aDraft().signed(key(SALES, SOPHIE));

        assertThat(Publication.sign(signed, 2, MARKETING, MAUD)).isEqualTo(new Publication.Published());
    }

    @Test
    void is_the_same_whichever_department_signs_first() {
        Persona signed = aDraft().signed(key(MARKETING, MAUD));

        assertThat(Publication.sign(signed, 2, SALES, SOPHIE)).isEqualTo(new Publication.Published());
    }

    @Test
    void refuses_a_signature_on_words_that_changed() {
        assertThat(Publication.sign(aDraft(), 1, SALES, SOPHIE)).isEqualTo(Publication.Refusal.OTHER_VERSION);
    }

    @Test
    void refuses_a_second_key_of_one_department() {
        Persona signed = aDraft().signed(key(SALES, SOPHIE));

        assertThat(Publication.sign(signed, 2, SALES, MAUD)).isEqualTo(Publication.Refusal.DEPARTMENT_HAS_SIGNED);
    }

    @Test
    void refuses_both_keys_from_one_person() {
        Persona signed = aDraft().signed(key(SALES, SOPHIE));

        assertThat(Publication.sign(signed, 2, MARKETING, SOPHIE)).isEqualTo(Publication.Refusal.SAME_PERSON);
    }

    @Test
    void refuses_an_empty_persona_and_one_published_already() {
        Persona empty = Persona.opened(new UUID(0, 5), new Profile("Buyer", null, List.of()), NOW);

        assertThat(Publication.sign(empty, 1, SALES, SOPHIE)).isEqualTo(Publication.Refusal.NOTHING_TO_PUBLISH);
        assertThat(Publication.sign(aDraft().published(), 2, SALES, SOPHIE))
                .isEqualTo(Publication.Refusal.ALREADY_PUBLISHED);
    }

    @Test
    void is_undone_for_the_latest_version_by_an_edit_but_not_for_the_published_one() {
        Persona published =
                aDraft().signed(key(SALES, SOPHIE)).signed(key(MARKETING, MAUD)).published();

        Persona edited = published.edited(published.profile().called("Buyer of tools", null), NOW);

        assertThat(edited.state()).isEqualTo(PersonaState.DRAFT);
        assertThat(edited.publishedVersion()).isEqualTo(2);
        assertThat(edited.version()).isEqualTo(3);
        assertThat(edited.signOffs()).isEmpty();
    }

    private static Persona aDraft() {
        Persona empty = Persona.opened(new UUID(0, 5), new Profile("Buyer", null, List.of()), NOW);
        return empty.edited(empty.profile().with(STATEMENT), NOW);
    }

    private static SignOff key(Department department, Author by) {
        return new SignOff(department, by, 2, NOW);
    }
}
