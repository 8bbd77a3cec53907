package io.diapason.gateway.session;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path of this site, nothing that a browser could read as another one. */
final class SafeReturn {
    private static final int LONGEST = 2000;

    private SafeReturn() {}

    static String of(@Nullable String wanted) {
        if (wanted == null || wanted.isEmpty() || wanted.length() > LONGEST || wanted.charAt(0) != '/') {
            return "/";
        }
        boolean plain = wanted.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        boolean elsewhere = wanted.startsWith("//");
        boolean signing = wanted.startsWith("/login") || wanted.startsWith("/logout") || wanted.startsWith("/callback");
        return plain && !elsewhere && !signing ? wanted : "/";
    }
}
