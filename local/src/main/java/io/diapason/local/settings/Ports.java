package io.diapason.local.settings;

import io.diapason.local.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The port of each part in this run. */
public final class Ports {
    private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

    private Ports() {}

    public static Ports of(Map<String, String> environment) {
        Ports ports = new Ports();
        for (Port port : Port.values()) {
            ports.numbers.put(port, port.number(environment));
        }
        return ports;
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, 0);
    }

    public int managementOf(Port port) {
        return Port.managementOf(of(port));
    }

    /** Refuses to start when a port is taken or given twice; every problem is told at once. */
    public void mustBeFree() {
        List<String> problems = new ArrayList<>();
        Map<Integer, String> given = new HashMap<>();
        for (Port port : Port.values()) {
            check(of(port), port.owner(), port.variable(), given, problems);
            if (port.hasManagement()) {
                String advice = port.variable() + " (this one is 1000 above it)";
                check(managementOf(port), port.owner() + " health", advice, given, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new CannotStart(String.join(System.lineSeparator(), problems));
        }
    }

    private static void check(
            int number, String owner, String advice, Map<Integer, String> given, List<String> problems) {
        String other = given.put(number, owner);
        if (other != null) {
            problems.add("Port %d is given to both %s and %s: change %s.".formatted(number, other, owner, advice));
        } else if (!isFree(number)) {
            problems.add("Port %d (%s) is taken by another program. Stop that program, or choose another port with %s."
                    .formatted(number, owner, advice));
        }
    }

    private static boolean isFree(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
