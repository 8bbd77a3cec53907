package io.diapason.challenge;

import io.diapason.platform.testing.RoleMatrix;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class WhoMayDoWhatTest extends RoleMatrix {}
