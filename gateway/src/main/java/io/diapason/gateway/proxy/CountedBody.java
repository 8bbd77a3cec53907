package io.diapason.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body of unknown length on its way through; more than allowed ends it as a failure. */
final class CountedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long most;
    private final Runnable tooLarge;
    private long seen;

    CountedBody(ReadStream<Buffer> source, long most, Runnable tooLarge) {
        this.source = source;
        this.most = most;
        this.tooLarge = tooLarge;
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> next) {
        source.handler(next == null ? null : chunk -> count(chunk, next));
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> next) {
        boolean fitted = seen <= most;
        seen += chunk.length();
        if (seen <= most) {
            next.handle(chunk);
        } else if (fitted) {
            tooLarge.run();
        }
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedBody pause() {
        source.pause();
        return this;
    }

    @Override
    public CountedBody resume() {
        source.resume();
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }
}
