package io.diapason.bench.drivers;

import java.io.IOException;
import java.net.Socket;

/** Is somebody listening? */
final class Probe {
    private Probe() {}

    static boolean open(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
