package io.diapason.challenge;

import io.diapason.platform.testing.ParameterMatrix;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class NamingTheParameterTest extends ParameterMatrix {
    private static final String CONNECTION = "{\"name\":\"Test\",\"vendor\":\"standard\"}";
    private static final String CHALLENGE = """
            {"name":"Together","objective":{"metric":"won-revenue","target":{"amount":"1000.00","currency":"EUR"}},
             "startsOn":"2026-01-01","endsOn":"2026-03-31","attributionModel":"linear"}
            """;

    @Override
    protected String existing(String template) {
        if (!template.contains("{id}")) {
            return template;
        }
        String collection = template.substring(0, template.indexOf("/{id}"));
        return template.replace("{id}", made(collection, collection.endsWith("challenges") ? CHALLENGE : CONNECTION));
    }
}
