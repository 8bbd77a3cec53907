package io.diapason.compensation;

import io.diapason.platform.testing.ParameterMatrix;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class NamingTheParameterTest extends ParameterMatrix {
    @Override
    protected String existing(String template) {
        return template; // no list of this service is under an id
    }
}
