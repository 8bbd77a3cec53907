package io.diapason.platform.web;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Tells Jackson that enumerations are lower-kebab-case, in the API and in events alike. */
public final class KebabEnums extends JacksonAnnotationIntrospector {
    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
        String[] found = super.findEnumValues(config, type, values, names);
        for (int i = 0; i < values.length; i++) {
            if (found[i] == null) {
                found[i] = Kebab.of(values[i]);
            }
        }
        return found;
    }
}
