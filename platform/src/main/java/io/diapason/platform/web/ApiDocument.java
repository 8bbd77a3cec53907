package io.diapason.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Makes the generated OpenAPI say what our JSON does: records always show all their properties, those marked
 * {@code @Nullable} may be null, enumerations are lower-kebab-case and amounts are strings.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final Map<String, ClassInfo> records = new HashMap<>();

    public ApiDocument(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("io.diapason.")) {
                records.putIfAbsent(type.simpleName(), type);
                AnnotationInstance named = type.declaredAnnotation(SCHEMA);
                if (named != null && named.value("name") != null) {
                    records.put(named.value("name").asString(), type);
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.get(name);
            if (name.equals("Money")) {
                schema.setProperties(null);
                schema.addProperty("amount", OASFactory.createSchema().addType(Schema.SchemaType.STRING));
                schema.addProperty("currency", OASFactory.createSchema().addType(Schema.SchemaType.STRING));
                schema.setRequired(List.of("amount", "currency"));
            } else if (type != null && schema.getProperties() != null) {
                describe(schema, type);
            }
        });
        ApiPatches.describe(document);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> value instanceof String name && name.matches("[A-Z0-9_]+")
                            ? (Object) Kebab.of(name)
                            : value)
                    .toList());
        }
        return schema;
    }

    private static void describe(Schema schema, ClassInfo type) {
        boolean form = type.simpleName().endsWith("Form");
        Set<String> required = new LinkedHashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        Map<String, Schema> properties = new HashMap<>(schema.getProperties());
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema property = properties.get(component.name());
            if (property == null) {
                continue;
            }
            boolean leftOut = isLeftOutWhenNull(type.field(component.name()));
            boolean nullable = isNullable(component) && !leftOut;
            if (leftOut) {
                required.remove(component.name());
            } else if (!form || (!nullable && component.type().kind() != org.jboss.jandex.Type.Kind.PRIMITIVE)) {
                required.add(component.name());
            }
            if (nullable) {
                schema.addProperty(component.name(), orNull(property));
            }
        }
        schema.setRequired(new ArrayList<>(required));
    }

    private static boolean isLeftOutWhenNull(FieldInfo field) {
        AnnotationInstance include = field.declaredAnnotation(INCLUDE);
        return include != null
                && include.value() != null
                && include.value().asEnum().equals("NON_NULL");
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.annotations().stream()
                        .anyMatch(a -> a.name().equals(NULLABLE)
                                && a.target() != null
                                && a.target().kind() != AnnotationTarget.Kind.CLASS);
    }

    private static Schema orNull(Schema property) {
        @Nullable String ref = property.getRef();
        Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        if (ref != null || property.getType() == null) {
            return OASFactory.createSchema().addAnyOf(property).addAnyOf(nothing);
        }
        return property.getType().contains(Schema.SchemaType.NULL)
                ? property
                : property.addType(Schema.SchemaType.NULL);
    }
}
