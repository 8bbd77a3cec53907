package io.diapason.challenge.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Choices as they are kept. */
@ApplicationScoped
class ChoicesText {
    private final ObjectMapper json;

    ChoicesText(ObjectMapper json) {
        this.json = json;
    }

    Choices read(String text) {
        try {
            return json.readValue(text, Choices.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("choices cannot be read", broken);
        }
    }

    String write(Choices choices) {
        try {
            return json.writeValueAsString(choices);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
