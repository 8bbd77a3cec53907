package io.diapason.challenge.crm.imports.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How the letters of a file are written. Judged on the whole file: one late accent decides as well as an early one. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_BOM(StandardCharsets.UTF_8, 3),
    UTF_16_LE(StandardCharsets.UTF_16LE, 0),
    UTF_16_BE(StandardCharsets.UTF_16BE, 0),
    WINDOWS_1252(Charset.forName("windows-1252"), 0);

    private static final int LOOK = 4096;
    private static final int BLOCK = 64 * 1024;

    private final Charset charset;
    private final int mark;

    Encoding(Charset charset, int mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The file is something else than text: a spreadsheet, an archive, a picture. */
    public static final class NotText extends IOException {
        private final boolean spreadsheet;

        NotText(boolean spreadsheet) {
            super("no text");
            this.spreadsheet = spreadsheet;
        }

        /** True for Excel's own files, old and new. */
        public boolean isSpreadsheet() {
            return spreadsheet;
        }
    }

    /** Opens the bytes as often as needed. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }

    public static Encoding of(Bytes bytes) throws IOException {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(LOOK);
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new NotText(true);
        }
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return isUtf8(bytes) ? UTF_8_BOM : WINDOWS_1252;
        }
        if (starts(head, 0xff, 0xfe) || zeros(head, 1) > head.length / 4) {
            return UTF_16_LE;
        }
        if (starts(head, 0xfe, 0xff) || zeros(head, 0) > head.length / 4) {
            return UTF_16_BE;
        }
        if (zeros(head, 0) + zeros(head, 1) > 0) {
            throw new NotText(false);
        }
        return isUtf8(bytes) ? UTF_8 : WINDOWS_1252;
    }

    /** The text, without a byte-order mark. */
    public Reader read(InputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(Math.max(2, mark));
        int skipped = mark;
        if (charset.name().startsWith("UTF-16")) {
            skipped = starts(first, 0xff, 0xfe) || starts(first, 0xfe, 0xff) ? 2 : 0;
        }
        InputStream rest =
                new ByteArrayInputStream(Arrays.copyOfRange(first, Math.min(skipped, first.length), first.length));
        return new InputStreamReader(new SequenceInputStream(rest, bytes), charset);
    }

    private static boolean isUtf8(Bytes bytes) throws IOException {
        char[] block = new char[BLOCK];
        try (Reader strict = new InputStreamReader(
                bytes.open(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (strict.read(block) >= 0) {
                // reading is the test
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static int zeros(byte[] head, int parity) {
        int zeros = 0;
        for (int i = parity; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] head, int... with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
