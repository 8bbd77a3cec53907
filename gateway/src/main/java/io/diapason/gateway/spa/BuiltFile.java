package io.diapason.gateway.spa;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** One file kept in memory, with its compressed form when that is smaller. */
public record BuiltFile(String type, Buffer plain, @Nullable Buffer gzip, String etag, boolean forever) {

    /** @param path decides the type, and whether the name holds a hash of the content */
    public static BuiltFile of(String path, byte[] content) {
        return BuiltFiles.read(path, content);
    }

    /** Answers a GET or HEAD. */
    public void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, forever ? "public, max-age=31536000, immutable" : "no-cache");
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        Buffer body = plain;
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (gzip != null && accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = gzip;
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }
}
