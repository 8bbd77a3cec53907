package io.diapason.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** One open stream. A reader that does not keep up is let go; it comes back and resumes. */
final class Stream {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_WAITING_BYTES = 1024 * 1024;
    private static final int QUEUE_BYTES = 64 * 1024;

    private final Interest interest;
    private final HttpServerResponse response;
    private final Context context;
    private final Clock clock;
    private long stalledSince;
    private long waitingBytes;

    Stream(Interest interest, HttpServerResponse response, Context context, Clock clock) {
        this.interest = interest;
        this.response = response;
        this.context = context;
        this.clock = clock;
        response.setWriteQueueMaxSize(QUEUE_BYTES);
    }

    Interest interest() {
        return interest;
    }

    /** Sends those that concern this stream; the last one says where the stream then stands. */
    void offer(List<LiveEvent> events, String position) {
        StringBuilder text = new StringBuilder();
        for (LiveEvent event : events) {
            if (interest.covers(event)) {
                text.append("event: ")
                        .append(event.name())
                        .append("\ndata: ")
                        .append(event.json())
                        .append("\n\n");
            }
        }
        if (!text.isEmpty()) {
            text.insert(text.length() - 1, "id: " + position + "\n");
            write(text.toString());
        }
    }

    void resync(String position) {
        write("event: resync\ndata: {\"at\":\"" + clock.instant() + "\"}\nid: " + position + "\n\n");
    }

    /** A comment that keeps the connection open, and the position, so that a quiet stream can resume as well. */
    void beat(String position) {
        write(": alive\nid: " + position + "\n\n");
    }

    void begin(String position) {
        write("retry: 2000\nid: " + position + "\n\n");
    }

    void end() {
        context.runOnContext(ignored -> {
            if (!response.closed() && !response.ended()) {
                response.end();
            }
        });
    }

    private void write(String text) {
        Buffer bytes = Buffer.buffer(text);
        context.runOnContext(ignored -> {
            if (!response.closed() && !response.ended()) {
                response.write(bytes);
                watch(bytes.length());
            }
        });
    }

    private void watch(int written) {
        if (!response.writeQueueFull()) {
            stalledSince = 0;
            waitingBytes = 0;
            return;
        }
        waitingBytes += written;
        if (stalledSince == 0) {
            stalledSince = clock.millis();
        }
        boolean tooLong = clock.millis() - stalledSince > PATIENCE.toMillis();
        if (tooLong || waitingBytes > MOST_WAITING_BYTES) {
            response.reset();
        }
    }
}
