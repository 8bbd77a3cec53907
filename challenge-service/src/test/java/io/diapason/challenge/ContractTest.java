package io.diapason.challenge;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.contract.ApiContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class ContractTest {
    @Test
    void the_interface_is_the_one_we_promised() {
        ApiContract.isKept("challenge");
    }
}
