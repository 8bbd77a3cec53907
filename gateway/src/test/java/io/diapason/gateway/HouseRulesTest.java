package io.diapason.gateway;

import io.diapason.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void the_house_stands() {
        HouseRules.check("io.diapason.gateway");
    }
}
