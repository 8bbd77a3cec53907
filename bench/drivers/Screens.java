package io.diapason.bench.drivers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Open {@code /live} streams, read by one thread: when did each screen see each deal? */
final class Screens implements AutoCloseable {
    private final Selector selector = Selector.open();
    private final List<Screen> screens = new ArrayList<>();
    private final String mark;
    private final Thread reader = Thread.ofPlatform().name("screens").unstarted(this::read);
    private final AtomicInteger resyncs = new AtomicInteger();
    private volatile boolean stopped;
    private volatile String lost = "";

    /** @param mark deals are called by it and their number, followed by a quote */
    Screens(String mark) throws IOException {
        this.mark = mark;
    }

    /** @param deals how many will be told of */
    void open(int port, String token, int deals) throws IOException {
        screens.add(new Screen(port, token, deals));
    }

    void start() {
        reader.start();
    }

    /** How many screens have seen how many deals, in all. */
    long seen() {
        return screens.stream().mapToLong(screen -> screen.seen).sum();
    }

    int resyncs() {
        return resyncs.get();
    }

    /** Why a stream ended, or nothing. */
    String lost() {
        return lost;
    }

    /** Nanoseconds from when a deal was told to when a screen saw it, for those from {@code first} on. */
    long[] nanosSince(long[] told, int first) {
        return screens.stream()
                .flatMapToLong(screen -> java.util.stream.IntStream.range(first, told.length)
                        .filter(deal -> screen.seenAt[deal] != 0)
                        .mapToLong(deal -> screen.seenAt[deal] - told[deal]))
                .toArray();
    }

    private void read() {
        try {
            while (!stopped) {
                selector.select(key -> ((Screen) key.attachment()).read(), 200);
            }
        } catch (IOException broken) {
            lost = broken.toString();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopped = true;
        reader.join();
        for (Screen screen : screens) {
            screen.channel.close();
        }
        selector.close();
    }

    /** One stream. */
    private final class Screen {
        private final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
        private final StringBuilder text = new StringBuilder();
        private final long[] seenAt;
        private volatile long seen;

        Screen(int port, String token, int deals) throws IOException {
            seenAt = new long[deals];
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            String request = ("GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nAccept: "
                            + "text/event-stream\r\nAuthorization: Bearer ")
                    + token + "\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void read() {
            try {
                in.clear();
                int size = channel.read(in);
                if (size < 0) {
                    lost = "a stream ended";
                    channel.close();
                    return;
                }
                text.append(new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1));
                take(System.nanoTime());
            } catch (IOException broken) {
                lost = broken.toString();
                channel.keyFor(selector).cancel();
            }
        }

        private void take(long now) {
            int from = 0;
            int end = text.indexOf("\n");
            while (end >= 0) {
                take(text.substring(from, end), now);
                from = end + 1;
                end = text.indexOf("\n", from);
            }
            text.delete(0, from);
        }

        private void take(String line, long now) {
            int at = line.indexOf(mark);
            if (at >= 0) {
                int number = at + mark.length();
                int deal = Integer.parseInt(line.substring(number, line.indexOf('"', number)));
                if (seenAt[deal] == 0) {
                    seenAt[deal] = now;
                    seen++;
                }
            } else if (line.startsWith("event: resync")) {
                resyncs.incrementAndGet();
            }
        }
    }
}
