package io.diapason.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Says where in the body JSON and our types disagree, without repeating what the client sent. */
final class JsonErrors {
    private JsonErrors() {}

    static FieldError of(JsonMappingException wrong) {
        StringBuilder pointer = new StringBuilder();
        List<JsonMappingException.Reference> path = wrong.getPath();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? Integer.toString(step.getIndex())
                                    : step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        return FieldError.of(pointer.toString(), code(wrong));
    }

    private static String code(JsonMappingException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> "unknown-property";
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() -> "unknown-value";
            default -> "wrong-type";
        };
    }
}
