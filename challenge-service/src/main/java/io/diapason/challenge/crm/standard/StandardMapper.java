package io.diapason.challenge.crm.standard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.intake.Reading.Unknown;
import io.diapason.challenge.crm.intake.VendorMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the standard body: one event, or an array of events that stand or fall together. */
@ApplicationScoped
class StandardMapper implements VendorMapper {
    private static final int DEEPEST = 32;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String vendor() {
        return "standard";
    }

    @Override
    public Reading read(Message message) {
        JsonNode body = parsed(message.body());
        if (body == null || body.isMissingNode()) {
            return new Refused(About.NOTHING, Trouble.of("malformed-json"));
        }
        return body.isArray() ? all(message, body) : new StandardEvent(message, body, "", "").reading();
    }

    private static Reading all(Message message, JsonNode events) {
        List<Fact> facts = new ArrayList<>();
        About first = About.NOTHING;
        @Nullable Trouble remark = null;
        boolean known = false;
        for (int i = 0; i < events.size(); i++) {
            Reading reading = new StandardEvent(message, events.get(i), "/" + i, "#" + i).reading();
            first = i == 0 ? reading.about() : first;
            switch (reading) {
                case Refused refused -> {
                    return refused;
                }
                case Unknown ignored -> {
                    // its neighbours may still mean something
                }
                case Understood understood -> {
                    known = true;
                    facts.addAll(understood.facts());
                    remark = remark == null ? understood.remark() : remark;
                }
            }
        }
        return known ? new Understood(first, facts, remark) : new Unknown(first);
    }

    private static @Nullable JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException malformed) {
            return null;
        }
    }
}
