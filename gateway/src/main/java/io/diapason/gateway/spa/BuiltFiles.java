package io.diapason.gateway.spa;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** All files of the built app by path. A request only looks one up, so no path can leave the folder. */
final class BuiltFiles {
    /** The bundler puts the hash of the content before the extension: such a file never changes. */
    private static final Pattern HASHED = Pattern.compile(".*[-.][A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

    private static final List<String> PACKED =
            List.of("image/png", "image/jpeg", "image/webp", "video/mp4", "font/woff2");
    private static final int SMALL = 1_000;

    private final Map<String, BuiltFile> byPath;

    private BuiltFiles(Map<String, BuiltFile> byPath) {
        this.byPath = byPath;
    }

    static BuiltFiles in(Path folder) {
        Map<String, BuiltFile> found = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String path = "/" + folder.relativize(file).toString().replace('\\', '/');
                    found.put(path, read(path, Files.readAllBytes(file)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new BuiltFiles(found);
    }

    @Nullable
    BuiltFile find(String path) {
        return byPath.get(path);
    }

    static BuiltFile read(String path, byte[] content) {
        String type = type(path);
        byte[] packed = content.length < SMALL || PACKED.contains(type) ? content : gzip(content);
        return new BuiltFile(
                type,
                Buffer.buffer(content),
                packed.length < content.length ? Buffer.buffer(packed) : null,
                "\"" + hash(content) + "\"",
                path.startsWith("/assets/") && HASHED.matcher(path).matches());
    }

    private static String type(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html" -> "text/html; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json", "map" -> "application/json";
            case "webmanifest" -> "application/manifest+json";
            case "woff2" -> "font/woff2";
            default -> {
                String known = MimeMapping.getMimeTypeForExtension(extension);
                yield known == null ? "application/octet-stream" : known;
            }
        };
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(full, 0, 12);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
