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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads the typed parameters of queries, enumerations as they are written in JSON, and names the parameter when it
 * cannot: the framework's own readers only tell that something was wrong somewhere.
 */
@Provider
public class TypedParams implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS =
            Map.of(Integer.class, Integer::valueOf, UUID.class, UUID::fromString, LocalDate.class, LocalDate::parse);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        String query = query(annotations);
        if (type.isEnum()) {
            return (ParamConverter<T>) new Named((Class<? extends Enum<?>>) type, query);
        }
        Function<String, Object> reader = READERS.get(type);
        return reader == null || query == null ? null : (ParamConverter<T>) new Read(reader, query);
    }

    private static @Nullable String query(Annotation @Nullable [] annotations) {
        return annotations == null
                ? null
                : Arrays.stream(annotations)
                        .map(TypedParams::name)
                        .filter(Objects::nonNull)
                        .map(name -> "?" + name)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String name(Annotation one) {
        return switch (one) {
            case QueryParam query -> query.value();
            case RestQuery query -> query.value();
            default -> null;
        };
    }

    private record Named(
            Class<? extends Enum<?>> type, @Nullable String query) implements ParamConverter<Enum<?>> {
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
            throw query == null // a word of the path: then there is no such path
                    ? new Refused(CommonProblem.NOT_FOUND)
                    : new Refused(CommonProblem.INVALID).with(FieldError.of(query, "unknown-value"));
        }

        @Override
        public String toString(Enum<?> value) {
            return Kebab.of(value);
        }
    }

    private record Read(Function<String, Object> reader, String query) implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                throw new Refused(CommonProblem.INVALID).with(FieldError.of(query, "wrong-type"));
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
