package app.qingtian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

/** What a list is written as; {@code sheet} begins one that speaks of time in this zone. */
public enum Format {
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public Sheet sheet(OutputStream out, ZoneId zone) {
            return new XlsxSheet(out, zone);
        }
    },
    csv("text/csv;charset=UTF-8") {
        @Override
        public Sheet sheet(OutputStream out, ZoneId zone) throws IOException {
            return new CsvSheet(out, zone);
        }
    };

    private final String type;

    Format(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public abstract Sheet sheet(OutputStream out, ZoneId zone) throws IOException;
}
