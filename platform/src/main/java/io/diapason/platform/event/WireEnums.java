package io.diapason.platform.event;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Enumerations on every wire, HTTP and events alike, are lower-kebab-case: {@code WIN_LOSS_REASON} is {@code win-loss-reason}. */
public final class WireEnums extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that the enumeration does not have; codes are told apart by case. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> code(one).equals(code))
                .findFirst();
    }

    /** Names that an annotation gave stay. */
    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            if (names[i] == null) {
                names[i] = code(constants[i]);
            }
        }
        return names;
    }
}
