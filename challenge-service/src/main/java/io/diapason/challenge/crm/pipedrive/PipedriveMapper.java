package io.diapason.challenge.crm.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.intake.JsonBody;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.VendorMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads {@code {"meta", "data", "previous"}}. */
@ApplicationScoped
class PipedriveMapper implements VendorMapper {
    @Override
    public String vendor() {
        return "pipedrive";
    }

    @Override
    public Reading read(Message message) {
        JsonNode body = JsonBody.parsed(message.body());
        if (body == null) {
            return new Refused(About.NOTHING, Trouble.of("malformed-json"));
        }
        return body.isObject()
                ? new PipedriveEvent(message, body).reading()
                : new Refused(About.NOTHING, Trouble.of("not-an-object"));
    }
}
