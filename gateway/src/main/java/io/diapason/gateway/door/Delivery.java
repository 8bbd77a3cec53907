package io.diapason.gateway.door;

import io.vertx.core.MultiMap;

/** What came in, untouched: the signature is over these very bytes. */
record Delivery(String connection, MultiMap headers, byte[] body) {}
