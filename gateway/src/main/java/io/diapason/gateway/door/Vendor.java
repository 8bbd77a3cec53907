package io.diapason.gateway.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CRMs whose proof of sending the door can check. A new one is a case here; its meaning is not the door's. */
enum Vendor {
    STANDARD("standard", "standard-webhooks", new StandardWebhooks());

    private static final Map<String, Vendor> BY_NAME = Map.of(STANDARD.wire, STANDARD);

    private final String wire;
    private final String proofName;
    private final Proof proof;

    Vendor(String wire, String proofName, Proof proof) {
        this.wire = wire;
        this.proofName = proofName;
        this.proof = proof;
    }

    static @Nullable Vendor of(String name) {
        return BY_NAME.get(name);
    }

    String wire() {
        return wire;
    }

    String proofName() {
        return proofName;
    }

    Proof proof() {
        return proof;
    }
}
