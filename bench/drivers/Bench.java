package io.diapason.bench.drivers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the measurements that are named, or all, and prints what was measured. */
final class Bench {
    /** One measurement on the common stand. */
    private interface Measurement {
        void run(Stand stand) throws Exception;
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("door", DoorBench::run);
        all.put("gateway", GatewayBench::run);
        all.put("screen", ScreenBench::run);
        all.put("ledger", LedgerBench::run);
        all.put("growth", GrowthBench::run);
        all.put("import", ImportBench::run);
        List<String> asked = names.length == 0
                ? List.of("door", "gateway", "screen", "ledger", "growth", "import", "idle")
                : List.of(names);
        for (String name : asked) {
            if (!all.containsKey(name) && !name.equals("idle")) {
                System.err.println("There is no measurement " + name + ". There are: " + all.keySet() + " and idle.");
                System.exit(2);
            }
        }
        IdleBench idle = new IdleBench();
        try (Stand stand = Stand.open()) {
            for (String name : asked) {
                System.out.println("\n== " + name);
                if (name.equals("idle")) {
                    idle.alone(stand);
                } else {
                    all.get(name).run(stand);
                }
            }
        }
        if (asked.contains("idle")) {
            idle.together();
        }
        System.exit(0);
    }
}
