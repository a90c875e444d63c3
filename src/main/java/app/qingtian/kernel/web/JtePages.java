package app.qingtian.kernel.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes the page a controller returned, wholly made before the first byte leaves, and in one piece: a page is thousands of pieces, and each
 * would go through a dozen wrappers of the answer.
 */
@Component
class JtePages extends AbstractHttpMessageConverter<JteModel> {

    JtePages() {
        super(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return JteModel.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected JteModel readInternal(Class<? extends JteModel> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("pages are only written", input);
    }

    @Override
    protected void writeInternal(JteModel page, HttpOutputMessage output) throws IOException {
        var bytes = new Utf8ByteOutput();
        page.render(bytes);
        int length = bytes.getContentLength();
        output.getHeaders().setContentLength(length);
        var whole = new FastByteArrayOutputStream(length);
        bytes.writeTo(whole);
        whole.writeTo(output.getBody());
    }
}
