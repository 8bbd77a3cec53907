package io.diapason.gateway.door;

import java.util.Locale;
import java.util.Map;

/** The address as HubSpot signs it: of what is percent-encoded, the characters of its list are decoded and no others. */
final class HubSpotUri {
    private static final Map<String, String> DECODED = Map.ofEntries(
            Map.entry("%3A", ":"),
            Map.entry("%2F", "/"),
            Map.entry("%3F", "?"),
            Map.entry("%40", "@"),
            Map.entry("%21", "!"),
            Map.entry("%24", "$"),
            Map.entry("%27", "'"),
            Map.entry("%28", "("),
            Map.entry("%29", ")"),
            Map.entry("%2A", "*"),
            Map.entry("%2C", ","),
            Map.entry("%3B", ";"));

    private HubSpotUri() {}

    static String asSigned(String uri) {
        int next = uri.indexOf('%');
        if (next < 0) {
            return uri;
        }
        StringBuilder signed = new StringBuilder(uri.length());
        int from = 0;
        while (next >= 0 && next + 3 <= uri.length()) {
            String code = uri.substring(next, next + 3);
            signed.append(uri, from, next).append(DECODED.getOrDefault(code.toUpperCase(Locale.ROOT), code));
            from = next + 3;
            next = uri.indexOf('%', from);
        }
        return signed.append(uri, from, uri.length()).toString();
    }
}
