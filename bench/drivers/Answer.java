package io.diapason.bench.drivers;

import java.nio.charset.StandardCharsets;

/** The little that the load reads of an answer: its status, and whether all of it is there. */
final class Answer {
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "\r\nconnection: close".getBytes(StandardCharsets.US_ASCII);

    private Answer() {}

    /** 0 while something is missing. */
    static int statusWhenWhole(byte[] bytes, int size) {
        int head = endOfHead(bytes, size);
        if (head < 0) {
            return 0;
        }
        int status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        int at = find(LENGTH, bytes, head);
        boolean whole;
        if (at >= 0) {
            whole = size - head >= number(bytes, at + LENGTH.length);
        } else {
            whole = status == 204 || status == 304 || endsChunked(bytes, size);
        }
        return whole ? status : 0;
    }

    static boolean closes(byte[] bytes, int size) {
        return find(CLOSE, bytes, Math.max(0, endOfHead(bytes, size))) >= 0;
    }

    private static int endOfHead(byte[] bytes, int size) {
        for (int i = 3; i < size; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean endsChunked(byte[] bytes, int size) {
        return bytes[size - 5] == '0' && bytes[size - 4] == '\r' && bytes[size - 1] == '\n';
    }

    private static int find(byte[] name, byte[] bytes, int end) {
        for (int i = 0; i <= end - name.length; i++) {
            if (bytes[i] == '\r') {
                int same = 0;
                while (same < name.length && lower(bytes[i + same]) == name[same]) {
                    same++;
                }
                if (same == name.length) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static int number(byte[] bytes, int from) {
        int at = bytes[from] == ' ' ? from + 1 : from;
        int number = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        return number;
    }
}
