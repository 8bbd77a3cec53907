package io.diapason.gateway.edge;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The exchange's trace (W3C). Always begun here: a caller's own could tie our spans to somebody else's. */
public record Trace(String traceId, String spanId) {
    private static final String KEY = Trace.class.getName();

    public static Trace of(RoutingContext exchange) {
        Trace known = exchange.get(KEY);
        if (known == null) {
            known = begin();
            exchange.put(KEY, known);
        }
        return known;
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    private static Trace begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return new Trace(
                hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()),
                hex.toHexDigits(random.nextLong()));
    }
}
