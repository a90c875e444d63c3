package app.qingtian.conversation;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the files. Content goes in and out in chunks, so that memory stays flat whatever the size. */
@Repository
class FileStore {

    private static final int CHUNK = 256 * 1024;

    static final String INSERT = """
            insert into file (complaint_id, message_id, public, at, person_id, name, type, size, sha256)
            values (:complaint, :message, :open, :now, :person, :name, :type, :size, :sha) returning id
            """;

    static final String INSERT_CHUNK = "insert into file_chunk (file_id, seq, bytes) values (:file, :seq, :bytes)";

    static final String BY_ID = """
            select id, message_id, public, name, type, size from file where complaint_id = :complaint and id = :id
            """;

    /** For whoever works on it, also those of the complaints that were taken in. */
    static final String TAKEN_IN = """
            select f.id, f.message_id, f.public, f.name, f.type, f.size
              from file f join merging g on g.from_id = f.complaint_id and g.into_id = :complaint and g.undone_at is null
             where f.id = :id
            """;

    /** For the customer, also those that we sent to all customers while theirs was merged. */
    static final String HEARD = """
            select f.id, f.message_id, f.public, f.name, f.type, f.size
              from file f
              join message m on m.id = f.message_id and m.direction = 'TO_CUSTOMER'
              join merging g on g.into_id = f.complaint_id and g.from_id = :complaint
               and m.at >= g.at and m.at < coalesce(g.undone_at, 'infinity')
             where f.id = :id limit 1
            """;

    static final String CHUNK_BYTES = "select bytes from file_chunk where file_id = :file and seq = :seq";

    /** In the order in which they came. */
    static final String HASHES = """
            select encode(sha256, 'hex') as hash from file where complaint_id = :complaint and public and id = any(:ids) order by id
            """;

    /** The same bytes once more, as a file of the other complaint: each stays whole for itself. */
    static final String REPEAT = """
            with kept as (
              insert into file (complaint_id, message_id, public, at, person_id, name, type, size, sha256)
              select :to, null, true, at, person_id, name, type, size, sha256
                from file where id = :id and complaint_id = :from and public returning id)
            insert into file_chunk (file_id, seq, bytes)
            select kept.id, k.seq, k.bytes from kept cross join file_chunk k where k.file_id = :id
            """;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a file belongs: to the lodging when {@code messageId} is null; {@code open} means the customer may see it. */
    record Place(
            Complaint complaint,
            @Nullable Long messageId,
            boolean open,
            @Nullable Long personId) {}

    void insert(Place place, Fit fit, Instant now) {
        var upload = fit.upload();
        long id = jdbc.sql(INSERT)
                .param("complaint", place.complaint().id())
                .param("message", place.messageId())
                .param("open", place.open())
                .param("now", Times.sql(now))
                .param("person", place.personId())
                .param("name", FileRules.name(upload.name()))
                .param("type", fit.type())
                .param("size", upload.size())
                .param("sha", fit.sha256())
                .query(Long.class)
                .single();
        try (var bytes = upload.source().open()) {
            int seq = 0;
            for (var chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                jdbc.sql(INSERT_CHUNK)
                        .param("file", id)
                        .param("seq", seq++)
                        .param("bytes", chunk)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<StoredFile> byId(long complaintId, long id) {
        return one(BY_ID, complaintId, id);
    }

    Optional<StoredFile> takenIn(long complaintId, long id) {
        return one(TAKEN_IN, complaintId, id);
    }

    Optional<StoredFile> heard(long complaintId, long id) {
        return one(HEARD, complaintId, id);
    }

    private Optional<StoredFile> one(String sql, long complaintId, long id) {
        return jdbc.sql(sql)
                .param("complaint", complaintId)
                .param("id", id)
                .query(FileStore::file)
                .optional();
    }

    List<String> hashes(Complaint complaint, List<Long> ids) {
        return jdbc.sql(HASHES)
                .param("complaint", complaint.id())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> row.getString("hash"))
                .list();
    }

    void repeat(long id, Complaint from, Complaint to) {
        jdbc.sql(REPEAT)
                .param("id", id)
                .param("from", from.id())
                .param("to", to.id())
                .update();
    }

    void copy(StoredFile file, OutputStream out) throws IOException {
        for (int seq = 0; (long) seq * CHUNK < file.size(); seq++) {
            out.write(jdbc.sql(CHUNK_BYTES)
                    .param("file", file.id())
                    .param("seq", seq)
                    .query(byte[].class)
                    .single());
        }
    }

    private static StoredFile file(ResultSet row, int index) throws SQLException {
        return new StoredFile(
                row.getLong("id"),
                row.getObject("message_id", Long.class),
                row.getBoolean("public"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }
}
