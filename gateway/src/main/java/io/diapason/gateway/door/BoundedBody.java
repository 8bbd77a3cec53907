package io.diapason.gateway.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Collects a body up to a limit, and stops listening beyond it. */
final class BoundedBody {
    static final int MOST_BYTES = 1024 * 1024;
    private static final int FIRST_GUESS = 512;

    private BoundedBody() {}

    static void read(HttpServerRequest request, Consumer<byte[]> whole, Runnable tooLarge) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && !fits(declared)) {
            tooLarge.run();
            return;
        }
        Buffer body = Buffer.buffer(declared == null ? FIRST_GUESS : Integer.parseInt(declared));
        boolean[] refused = new boolean[1];
        request.handler(chunk -> {
            if (refused[0]) {
                return;
            }
            if (body.length() + chunk.length() > MOST_BYTES) {
                refused[0] = true;
                tooLarge.run();
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            if (!refused[0]) {
                whole.accept(body.getBytes());
            }
        });
        request.resume();
    }

    private static boolean fits(String declared) {
        try {
            long length = Long.parseLong(declared);
            return length >= 0 && length <= MOST_BYTES;
        } catch (NumberFormatException notALength) {
            return false;
        }
    }
}
