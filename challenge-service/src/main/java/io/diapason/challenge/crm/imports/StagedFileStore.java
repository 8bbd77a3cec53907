package io.diapason.challenge.crm.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.challenge.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploaded files, in pieces of a megabyte, and how files of their header are read. */
@ApplicationScoped
class StagedFileStore {
    private static final int PIECE = 1024 * 1024;

    private final Sql sql;
    private final ObjectMapper json;

    StagedFileStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(StagedFile file, InputStream bytes) throws IOException {
        sql.update(
                """
                insert into import_files (id, name, size_bytes, fingerprint, sniffed, mapping, remembered, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                file.id(),
                file.name(),
                file.sizeBytes(),
                file.fingerprint(),
                write(file.sniffed()),
                write(file.mapping()),
                file.remembered(),
                file.createdAt());
        int number = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            sql.update(
                    "insert into import_file_chunks (file_id, number, bytes) values (?, ?, ?)",
                    file.id(),
                    number++,
                    piece);
        }
    }

    /** The bytes of all files that wait. */
    long held() {
        return Objects.requireNonNull(
                sql.one("select coalesce(sum(size_bytes), 0)::int8 from import_files", row -> row.getLong(1)));
    }

    @Nullable
    StagedFile find(UUID id) {
        return sql.one("select * from import_files where id = ?", this::read, id);
    }

    /** False when somebody else was faster. */
    boolean map(UUID id, Mapping mapping, long seen) {
        return sql.update(
                        "update import_files set mapping = ?, version = version + 1 where id = ? and version = ?",
                        write(mapping),
                        id,
                        seen)
                == 1;
    }

    void remember(String fingerprint, Mapping mapping, Instant now) {
        sql.update("""
                insert into import_mappings (fingerprint, mapping, used_at) values (?, ?, ?)
                on conflict (organisation_id, fingerprint)
                do update set mapping = excluded.mapping, used_at = excluded.used_at""", fingerprint, write(mapping), now);
    }

    @Nullable
    Mapping remembered(String fingerprint) {
        return sql.one(
                "select mapping from import_mappings where fingerprint = ?",
                row -> readJson(row.getString(1), Mapping.class),
                fingerprint);
    }

    /** Files older than this go; true when there may be more. */
    boolean expire(Instant before, int limit) {
        return sql.update(
                        "delete from import_files where id in (select id from import_files where created_at < ? limit ?)",
                        before,
                        limit)
                == limit;
    }

    /** The bytes of a file, a piece at a time, each in a short transaction of its own. */
    InputStream open(UUID id) {
        return new InputStream() {
            private byte[] piece = new byte[0];
            private int at;
            private int number;

            @Override
            public int read() {
                return fill() ? piece[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (length == 0) {
                    return 0;
                }
                if (!fill()) {
                    return -1;
                }
                int some = Math.min(length, piece.length - at);
                System.arraycopy(piece, at, into, offset, some);
                at += some;
                return some;
            }

            private boolean fill() {
                if (at < piece.length) {
                    return true;
                }
                byte[] next = QuarkusTransaction.requiringNew().call(() -> piece(id, number));
                if (next == null) {
                    return false;
                }
                piece = next;
                number++;
                at = 0;
                return true;
            }
        };
    }

    private byte @Nullable [] piece(UUID id, int number) {
        return sql.one(
                "select bytes from import_file_chunks where file_id = ? and number = ?",
                row -> row.getBytes(1),
                id,
                number);
    }

    private StagedFile read(ResultSet row) throws SQLException {
        return new StagedFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("size_bytes"),
                row.getString("fingerprint"),
                readJson(row.getString("sniffed"), Sniffed.class),
                readJson(row.getString("mapping"), Mapping.class),
                row.getBoolean("remembered"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getLong("version"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T readJson(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
