package io.diapason.challenge.crm;

import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.Mappings;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.intake.VendorMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Messages of one connection, read as the intake reads them. */
public final class Messages {
    public static final UUID CONNECTION = UUID.fromString("0190a0a0-0000-7000-8000-0000000000c0");
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Mappings USUAL = new Mappings("EUR", PARIS);
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    private Messages() {}

    /** A published payload of the test resources. */
    public static String published(String name) {
        try (InputStream file = Messages.class.getResourceAsStream("/webhooks/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static Message message(String id, String body) {
        return new Message(CONNECTION, id, RECEIVED, PARIS, Mapping.NONE, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Message message(String body) {
        return message("body-1", body);
    }

    /** What a delivery turned out to be, message by message. */
    public static List<Reading> readings(VendorMapper mapper, String body) {
        return mapper.split(message(body)).stream().map(mapper::read).toList();
    }

    public static Reading reading(VendorMapper mapper, String body) {
        return readings(mapper, body).getFirst();
    }

    /** The facts of all that was understood. */
    public static List<Fact> facts(VendorMapper mapper, String body) {
        List<Fact> facts = new ArrayList<>();
        for (Reading reading : readings(mapper, body)) {
            if (reading instanceof Understood understood) {
                facts.addAll(understood.facts());
            }
        }
        return facts;
    }

    /** The history of the one object that these bodies tell of. */
    public static History history(VendorMapper mapper, List<String> bodies) {
        History history = History.NOTHING;
        for (String body : bodies) {
            for (Fact fact : facts(mapper, body)) {
                history = history.told(fact);
            }
        }
        return history;
    }

    /** Calls with each order of the bodies. */
    public static void inEveryOrder(List<String> bodies, Consumer<List<String>> each) {
        permute(new ArrayList<>(bodies), 0, each);
    }

    private static void permute(List<String> bodies, int from, Consumer<List<String>> each) {
        if (from == bodies.size()) {
            each.accept(List.copyOf(bodies));
        }
        for (int i = from; i < bodies.size(); i++) {
            Collections.swap(bodies, from, i);
            permute(bodies, from + 1, each);
            Collections.swap(bodies, from, i);
        }
    }
}
