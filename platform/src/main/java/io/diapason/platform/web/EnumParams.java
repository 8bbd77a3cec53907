package io.diapason.platform.web;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads enumerations in paths and queries as they are written in JSON. */
@Provider
public class EnumParams implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        if (!type.isEnum()) {
            return null;
        }
        return (ParamConverter<T>) new Converter((Class<? extends Enum<?>>) type, name(annotations));
    }

    private static String name(Annotation @Nullable [] annotations) {
        return annotations == null
                ? ""
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(one -> "?" + ((QueryParam) one).value())
                        .findFirst()
                        .orElse("");
    }

    private record Converter(Class<? extends Enum<?>> type, String pointer) implements ParamConverter<Enum<?>> {
        @Override
        public @Nullable Enum<?> fromString(@Nullable String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            for (Enum<?> constant : type.getEnumConstants()) {
                if (Kebab.of(constant).equals(value)) {
                    return constant;
                }
            }
            throw new Refused(CommonProblem.INVALID).with(FieldError.of(pointer, "unknown-value"));
        }

        @Override
        public String toString(Enum<?> value) {
            return Kebab.of(value);
        }
    }
}
