package io.diapason.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A gateway that lets each caller and each unknown address call twice a second, and four times at once. */
public class FewCalls implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("gateway.rates.client", "2", "gateway.rates.address", "2", "gateway.rates.guest", "1");
    }

    @Override
    public void stop() {
        // only settings
    }

    /** After the bed, which sets no limit. */
    @Override
    public int order() {
        return 1;
    }
}
