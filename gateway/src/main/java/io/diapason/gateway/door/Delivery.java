package io.diapason.gateway.door;

import io.diapason.gateway.edge.EdgeProblem;
import io.vertx.core.MultiMap;

/**
 * What came in, untouched: the signature is over these very bytes.
 *
 * @param origin the address under which the world knows us, from the settings and never from the request
 * @param target path and query as they were sent
 */
record Delivery(String connection, String origin, String target, boolean xml, MultiMap headers, byte[] body) {
    String uri() {
        return origin + target;
    }

    EdgeProblem malformed() {
        return xml ? EdgeProblem.MALFORMED_XML : EdgeProblem.MALFORMED_JSON;
    }
}
