package io.diapason.platform.testing;

import java.util.Map;

/** The test bed with a topic of platform's own tests. */
public class TestTopicBed extends TestBed {
    private static boolean created;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = super.start();
        if (!created) {
            TestBroker.shared().createTopic("diapason.test", 4);
            TestBroker.shared().createTopic("diapason.test.test-diary.dlq", 1);
            TestBroker.shared().createTopic("diapason.test.out", 4);
            created = true;
        }
        return settings;
    }
}
