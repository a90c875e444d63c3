package app.qingtian.evidence;

import app.qingtian.kernel.Sha256;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads every file that was handed in again, chunk by chunk, and compares it with the hash of when it came. */
final class FileBytes {

    /** Chunks of a quarter of a megabyte. */
    private static final int PORTION = 16;

    static final String CHUNKS = """
            select c.number, f.id, f.sha256, k.bytes
              from file f
              join complaint c on c.id = f.complaint_id
              left join file_chunk k on k.file_id = f.id
             where :number::text is null or c.number = :number
             order by f.id, k.seq
            """;

    private final JdbcTemplate jdbc;

    /** The file that is being read. */
    private record Open(String number, long id, byte[] expected, MessageDigest digest) {

        @Nullable Finding closed() {
            return Arrays.equals(expected, digest.digest()) ? null : new Finding.Spoilt(number, id);
        }
    }

    FileBytes(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(PORTION);
    }

    /** Of one complaint, or of all when {@code number} is null. */
    Optional<Finding> firstSpoilt(@Nullable String number) {
        ResultSetExtractor<Optional<Finding>> reading = rows -> Optional.ofNullable(firstSpoilt(rows));
        return JdbcClient.create(jdbc).sql(CHUNKS).param("number", number).query(reading);
    }

    private static @Nullable Finding firstSpoilt(ResultSet rows) throws SQLException {
        Open file = null;
        while (rows.next()) {
            if (file == null || file.id() != rows.getLong("id")) {
                var spoilt = file == null ? null : file.closed();
                if (spoilt != null) {
                    return spoilt;
                }
                file = new Open(rows.getString("number"), rows.getLong("id"), rows.getBytes("sha256"), Sha256.digest());
            }
            var bytes = rows.getBytes("bytes");
            file.digest().update(bytes == null ? new byte[0] : bytes);
        }
        return file == null ? null : file.closed();
    }
}
