package io.diapason.challenge.notice.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The same letter to the same person has the same Message-ID, however often it is sent: mailboxes then show it once. */
final class MessageIds {
    private MessageIds() {}

    static String of(UUID organisation, UUID person, String purpose, String from) {
        String host = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<" + hash(organisation + "|" + person + "|" + purpose) + "@" + host + ">";
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
