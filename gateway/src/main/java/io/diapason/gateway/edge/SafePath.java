package io.diapason.gateway.edge;

import org.jspecify.annotations.Nullable;

/** Paths that mean the same to every part behind us. Whatever could be read in two ways is refused, not cleaned. */
final class SafePath {
    private SafePath() {}

    static boolean accepts(@Nullable String raw) {
        if (raw == null || raw.isEmpty() || raw.charAt(0) != '/') {
            return false;
        }
        int start = 1;
        for (int i = 1; i <= raw.length(); i++) {
            if (i == raw.length() || raw.charAt(i) == '/') {
                boolean last = i == raw.length();
                if (!segmentIsPlain(raw, start, i, last)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private static boolean segmentIsPlain(String raw, int from, int to, boolean last) {
        if (from == to) {
            return last; // "//" inside is refused, one slash at the end is not
        }
        boolean onlyDots = true;
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            int width = 1;
            if (c == '%') {
                int decoded = decoded(raw, i, to);
                if (decoded < 0 || forbiddenWhenDecoded(decoded)) {
                    return false;
                }
                c = (char) decoded;
                width = 3;
            } else if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';') {
                return false;
            }
            onlyDots &= c == '.';
            i += width - 1;
        }
        return !onlyDots;
    }

    /** No hidden separator, parameter, control character, nor a second layer of encoding. */
    private static boolean forbiddenWhenDecoded(int c) {
        return c == '/' || c == '\\' || c == ';' || c == '%' || c < ' ' || c == 0x7f;
    }

    private static int decoded(String raw, int at, int to) {
        if (at + 2 >= to) {
            return -1;
        }
        int high = Character.digit(raw.charAt(at + 1), 16);
        int low = Character.digit(raw.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
