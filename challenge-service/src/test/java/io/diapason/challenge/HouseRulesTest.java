package io.diapason.challenge;

import io.diapason.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void the_house_rules_hold() {
        HouseRules.check("io.diapason.challenge");
    }
}
