package io.diapason.platform.web;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of what was asked: path, parameters and body, whatever the order of JSON's properties. */
@ApplicationScoped
class RequestFingerprint {
    private final ObjectMapper canonical;

    RequestFingerprint(ObjectMapper json) {
        canonical = json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .configure(JsonNodeFeature.WRITE_PROPERTIES_SORTED, true);
    }

    String of(String path, Object[] parameters) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            sink.write(path.getBytes(StandardCharsets.UTF_8));
            for (Object parameter : parameters) {
                sink.write('\n');
                if (parameter instanceof File file) {
                    Files.copy(file.toPath(), sink);
                } else if (parameter instanceof java.nio.file.Path file) {
                    Files.copy(file, sink);
                } else if (!(parameter instanceof InputStream)) {
                    sink.write(canonical.writeValueAsBytes(parameter));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
