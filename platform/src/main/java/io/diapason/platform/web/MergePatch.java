package io.diapason.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;

/** JSON merge patch (RFC 7386): what is named is set, null removes, what is not named stays. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The patched form, read and validated as if it had been sent whole; refused with pointers when it is not valid. */
    public <T> T apply(T current, ObjectNode patch, Class<T> form) {
        ObjectNode whole = json.valueToTree(current);
        merge(whole, patch);
        T patched = read(whole, form);
        Set<ConstraintViolation<T>> broken = validator.validate(patched);
        if (!broken.isEmpty()) {
            throw new Refused(CommonProblem.INVALID)
                    .with(broken.stream().map(MergePatch::field).toArray(FieldError[]::new));
        }
        return patched;
    }

    private <T> T read(ObjectNode whole, Class<T> form) {
        try {
            return json.treeToValue(whole, form);
        } catch (JsonMappingException wrong) {
            throw new WebApplicationException(wrong, 400); // the mapper of problems points at the field
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.putNull(change.getKey());
            } else if (value instanceof ObjectNode inner && target.get(change.getKey()) instanceof ObjectNode outer) {
                merge(outer, inner);
            } else {
                target.set(change.getKey(), value);
            }
        });
    }

    private static FieldError field(ConstraintViolation<?> violation) {
        String pointer =
                "/" + violation.getPropertyPath().toString().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
        return new FieldError(pointer, "invalid", violation.getMessage());
    }
}
