package io.diapason.bench.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a round of load gave.
 *
 * @param failures answers with another status than expected, and requests without an answer
 * @param nanos every request's time, ascending
 * @param cpuSeconds what the server's processes used meanwhile
 */
record Outcome(long requests, long failures, double seconds, long[] nanos, double cpuSeconds) {
    Outcome {
        Arrays.sort(nanos);
    }

    Outcome withCpu(double used) {
        return new Outcome(requests, failures, seconds, nanos, used);
    }

    double perSecond() {
        return requests / seconds;
    }

    double cpuMicros() {
        return cpuSeconds * 1e6 / Math.max(1, requests);
    }

    /** Milliseconds within which this share of the requests was answered. */
    double millis(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
    }

    String line(String name) {
        return Figures.text(
                "%-14s %,8.0f/s  cpu %5.1f µs  p50 %6.2f ms  p99 %6.2f ms  failures %d",
                name, perSecond(), cpuMicros(), millis(.5), millis(.99), failures);
    }

    static double median(List<Outcome> rounds, ToDoubleFunction<Outcome> figure) {
        double[] values = rounds.stream().mapToDouble(figure).sorted().toArray();
        return median(values);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
