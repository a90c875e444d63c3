package app.qingtian.bundle;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A page made for printing, as PDF with its own letters, so that it looks the same everywhere and for ever. */
public record Paper(byte[] pdf) {

    private static final String LETTERS = "/fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** The page must be well-formed XML without a document type. */
    public static Paper of(JteModel page) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFastMode()
                .withW3cDocument(Manuscript.read(page.render()), null)
                .withProducer("Qingtian")
                .useFont(() -> letters("Regular"), "Noto Sans SC", REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> letters("Bold"), "Noto Sans SC", BOLD, FontStyle.NORMAL, true)
                .toStream(out)
                .run();
        return new Paper(Spelling.RADICALS.spelledOut(out.toByteArray()));
    }

    /** Read once, when the first paper is made. */
    private static final class Spelling {

        static final Radicals RADICALS = read();

        private static Radicals read() {
            try (var letters = new TTFParser().parse(new RandomAccessReadBuffer(letters("Regular")))) {
                return new Radicals(letters);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static InputStream letters(String weight) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(LETTERS.formatted(weight)), weight);
    }
}
