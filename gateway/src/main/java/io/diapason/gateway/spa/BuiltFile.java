package io.diapason.gateway.spa;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** One file of the app, kept in memory with its compressed form when that is smaller. */
record BuiltFile(String type, Buffer plain, @Nullable Buffer gzip, String etag, boolean forever) {}
