package io.diapason.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.platform.testing.contract.SchemaCompatibility.Flow;
import org.junit.jupiter.api.Test;

class ChangingAnInterfaceTest {
    private static final String RELEASED = """
            paths:
              /notes:
                get:
                  parameters: [{in: query, name: q, schema: {type: string}}]
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NoteForm'}}}}
                  responses: {'201': {description: Created}}
            components:
              schemas:
                Note:
                  type: object
                  required: [id, text]
                  properties:
                    id: {type: string, format: uuid}
                    text: {type: string}
                    mood: {type: string, enum: [sad, glad]}
                    reply: {$ref: '#/components/schemas/Note'}
                NoteForm:
                  type: object
                  required: [text]
                  properties: {text: {type: string}, mood: {type: [string, 'null']}}
            """;

    @Test
    void the_same_document_breaks_nobody() {
        assertThat(after("text", "text")).isEmpty();
    }

    @Test
    void adding_an_optional_property_an_operation_or_a_value_breaks_nobody() {
        assertThat(after("glad]", "glad, calm]")).isEmpty();
        assertThat(after("text: {type: string}, mood", "text: {type: string}, colour: {type: string}, mood"))
                .isEmpty();
        assertThat(after("components:", "  /new: {get: {responses: {}}}\ncomponents:"))
                .isEmpty();
    }

    @Test
    void a_removed_field_is_found() {
        assertThat(after("        text: {type: string}\n", "\n")).containsExactly("GET /notes 200/text: removed");
    }

    @Test
    void a_changed_type_or_format_is_found() {
        assertThat(after("text: {type: string}\n", "text: {type: integer}\n"))
                .containsExactly("GET /notes 200/text: type was [string], is [integer]");
        assertThat(after(", format: uuid", "")).containsExactly("GET /notes 200/id: format was uuid, is none");
        assertThat(after("{type: [string, 'null']}", "{type: string}"))
                .containsExactly("POST /notes body/mood: type was [string, null], is [string]");
    }

    @Test
    void a_value_that_is_no_longer_known_is_found() {
        assertThat(after("[sad, glad]", "[sad]")).containsExactly("GET /notes 200/mood: no longer knows [glad]");
    }

    @Test
    void asking_for_more_and_promising_less_are_found() {
        assertThat(after("required: [text]", "required: [text, mood]"))
                .containsExactly("POST /notes body/mood: is now required");
        assertThat(after("required: [id, text]", "required: [id]"))
                .containsExactly("GET /notes 200/text: may now be missing");
        assertThat(after("name: q,", "name: q, required: true,"))
                .containsExactly("GET /notes query:q: is now required");
    }

    @Test
    void a_removed_operation_parameter_or_answer_is_found() {
        assertThat(after("    get:", "    put:")).containsExactly("GET /notes: removed");
        assertThat(after("name: q,", "name: search,")).containsExactly("GET /notes query:q: removed");
        assertThat(after("'201'", "'204'")).containsExactly("POST /notes 201: no longer answered");
        assertThat(after("'200': {content: {application/json", "'200': {content: {text/csv"))
                .containsExactly("GET /notes 200 application/json: no longer known");
    }

    @Test
    void an_event_is_read_again_years_later_so_nothing_it_requires_may_change() {
        JsonNode before = ContractFiles.parse("{type: object, required: [a], properties: {a: {type: string}}}");
        JsonNode asksMore = ContractFiles.parse(
                "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}");
        JsonNode mayLack = ContractFiles.parse("{type: object, properties: {a: {type: string}}}");

        assertThat(SchemaCompatibility.breaks(before, asksMore, Flow.BOTH)).containsExactly("/b: is now required");
        assertThat(SchemaCompatibility.breaks(before, mayLack, Flow.BOTH)).containsExactly("/a: may now be missing");
    }

    private static java.util.List<String> after(String was, String is) {
        assertThat(RELEASED).contains(was);
        return ApiCompatibility.breaks(
                ContractFiles.parse(RELEASED),
                ContractFiles.parse(RELEASED.replaceFirst(java.util.regex.Pattern.quote(was), is)));
    }
}
