package io.diapason.challenge.crm.standard;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.intake.JsonBody;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.intake.Reading.Unknown;
import io.diapason.challenge.crm.intake.VendorMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the standard body: one event, or an array of events that stand or fall together. */
@ApplicationScoped
class StandardMapper implements VendorMapper {
    @Override
    public String vendor() {
        return "standard";
    }

    @Override
    public Reading read(Message message) {
        JsonNode body = JsonBody.parsed(message.body());
        if (body == null) {
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
                case Unknown _, Idle _, Aside _ -> {
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
}
