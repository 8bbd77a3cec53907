package io.diapason.bench.drivers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * HTTP/1.1 load from one thread over keep-alive connections. Requests are bytes made beforehand and answers are hardly
 * read, since the load takes its share of the same small machine.
 */
final class Load implements AutoCloseable {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
    private static final long NAP_NANOS = 20_000;

    private final InetSocketAddress server;
    private final int expected;
    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private long[] nanos = new long[1 << 16];
    private int answered;
    private long failures;

    private Load(int port, int connections, int expected) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.expected = expected;
        this.selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            lines.add(new Line());
        }
    }

    /** Each connection sends its next request as soon as the one before is answered. Ends early when none is left. */
    static Outcome closed(int port, int connections, int expected, Supplier<byte[]> requests, Duration time)
            throws IOException {
        try (Load load = new Load(port, connections, expected)) {
            return load.runClosed(requests, time);
        }
    }

    /** So many requests a second whatever the answers take; each is made for the moment it is due, and timed from it. */
    static Outcome paced(
            int port, int connections, int expected, LongFunction<byte[]> requests, int rate, Duration time)
            throws IOException {
        try (Load load = new Load(port, connections, expected)) {
            return load.runPaced(requests, rate, time);
        }
    }

    private Outcome runClosed(Supplier<byte[]> requests, Duration time) throws IOException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        int[] open = {0};
        for (Line line : lines) {
            open[0] += line.send(requests.get(), System.nanoTime()) ? 1 : 0;
        }
        while (open[0] > 0 && System.nanoTime() < end + LAST_ANSWERS.toNanos()) {
            selector.select(
                    key -> {
                        Line line = (Line) key.attachment();
                        if (line.answered()) {
                            long now = System.nanoTime();
                            boolean next = now < end && line.send(requests.get(), now);
                            open[0] -= next ? 0 : 1;
                        }
                    },
                    100);
        }
        failures += open[0];
        return outcome(System.nanoTime() - start);
    }

    private Outcome runPaced(LongFunction<byte[]> requests, int rate, Duration time) throws IOException {
        ArrayDeque<Line> idle = new ArrayDeque<>(lines);
        long total = time.toSeconds() * rate;
        long start = System.nanoTime();
        long sent = 0;
        while (answered + failures < total
                && System.nanoTime() < start + time.plus(LAST_ANSWERS).toNanos()) {
            long due = start + sent * 1_000_000_000L / rate;
            while (sent < total && due <= System.nanoTime() && !idle.isEmpty()) {
                idle.poll().send(requests.apply(due), due);
                sent++;
                due = start + sent * 1_000_000_000L / rate;
            }
            int ready = selector.selectNow(key -> {
                Line line = (Line) key.attachment();
                if (line.answered()) {
                    idle.push(line);
                }
            });
            if (ready == 0) {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
        failures += Math.max(0, total - answered - failures);
        return outcome(System.nanoTime() - start);
    }

    private Outcome outcome(long took) {
        return new Outcome(answered, failures, took / 1e9, Arrays.copyOf(nanos, answered), 0);
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }

    /** One connection and the answer that is coming in on it. */
    private final class Line {
        private final ByteBuffer in = ByteBuffer.allocate(1 << 18);
        private SocketChannel channel;
        private long since;

        Line() throws IOException {
            open();
        }

        private void open() throws IOException {
            channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        boolean send(byte[] request, long due) {
            if (request == null) {
                return false;
            }
            since = due;
            in.clear();
            try {
                ByteBuffer out = ByteBuffer.wrap(request);
                while (out.hasRemaining()) {
                    channel.write(out);
                }
                return true;
            } catch (IOException broken) {
                failures++;
                return false;
            }
        }

        /** Reads what is there; true when the answer is whole. */
        boolean answered() {
            try {
                int read = channel.read(in);
                if (read < 0) {
                    channel.close();
                    open();
                    failures++;
                    return true;
                }
                int status = Answer.statusWhenWhole(in.array(), in.position());
                if (status == 0) {
                    return false;
                }
                keep(System.nanoTime() - since, status);
                if (Answer.closes(in.array(), in.position())) {
                    channel.close();
                    open();
                }
                return true;
            } catch (IOException broken) {
                failures++;
                return true;
            }
        }
    }

    private void keep(long took, int status) {
        if (status != expected) {
            failures++;
            return;
        }
        if (answered == nanos.length) {
            nanos = Arrays.copyOf(nanos, answered * 2);
        }
        nanos[answered++] = took;
    }
}
