package io.diapason.gateway.door;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The CRMs whose proof of sending the door can check. A new one is a case here; its meaning is not the door's. */
enum Vendor {
    STANDARD(
            "standard",
            "standard-webhooks",
            new StandardWebhooks(),
            Secret::of,
            delivery -> Glance.at(delivery.body())),
    HUBSPOT("hubspot", "hubspot-v3", new HubSpotSignature(), Secret::plain, new HubSpotLook()),
    PIPEDRIVE("pipedrive", "basic", new PipedriveBasic(), Secret::plain, new PipedriveLook()),
    SALESFORCE("salesforce", "header-secret", new SalesforceSecret(), Secret::plain, new SalesforceLook());

    /** What HubSpot and Salesforce send at once, at most. */
    private static final int BATCH = 100;

    private static final Map<String, Vendor> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Vendor::wire, vendor -> vendor));

    private final String wire;
    private final String proofName;
    private final Proof proof;
    private final Function<String, Secret> secrets;
    private final Look look;

    Vendor(String wire, String proofName, Proof proof, Function<String, Secret> secrets, Look look) {
        this.wire = wire;
        this.proofName = proofName;
        this.proof = proof;
        this.secrets = secrets;
        this.look = look;
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

    Secret secret(String written) {
        return secrets.apply(written);
    }

    Look look() {
        return look;
    }

    /** Events that one delivery may hold. */
    int mostEvents() {
        return this == STANDARD ? Integer.MAX_VALUE : BATCH;
    }
}
