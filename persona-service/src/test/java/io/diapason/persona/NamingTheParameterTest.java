package io.diapason.persona;

import io.diapason.platform.testing.ParameterMatrix;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class NamingTheParameterTest extends ParameterMatrix {
    @Override
    protected String existing(String template) {
        return template.replace("{id}", made("/api/v1/personas", "{\"name\":\"Somebody\"}"));
    }
}
