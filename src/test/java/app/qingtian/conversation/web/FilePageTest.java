package app.qingtian.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.web.Desk;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@QingtianTest
class FilePageTest {

    private static final Pattern FILE = Pattern.compile("\"files\":\\[\\{\"id\":(\\d+)");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Autowired
    ApplicationContext house;

    private Cast cast;
    private Complaint complaint;

    @BeforeEach
    void aComplaintCameIn() {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @Test
    void aPictureIsWrittenWithAMessageAndShownHarmlessly() {
        assertThat(write("漏水.png", PNG).status()).isEqualTo(303);
        var listed = FILE.matcher(cast.handler().ask(api("messages")).text());
        assertThat(listed.find()).isTrue();
        var path = Desk.path(complaint.number()) + "/files/" + listed.group(1);
        var file = cast.handler().open(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("Content-Disposition")).startsWith("inline").contains("filename*=UTF-8''");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(cast.stranger().open(path).status()).isEqualTo(404);
        assertThat(cast.handler().ask(api("files/" + listed.group(1))).status()).isEqualTo(200);
        assertThat(cast.handler().ask(api("files/0")).status()).isEqualTo(404);
        assertThat(cast.handler().ask(api("files/x")).status()).isEqualTo(404);
    }

    @Test
    void aProgramCalledPictureIsRefusedAndTheWordsStay() {
        var refused = write("看.jpg", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000"));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text()).contains("看.jpg", "请看照片");
    }

    @Test
    void theApiWritesWordsAndSaysWhereTheyAre() {
        var made = cast.handler().post(api("messages"), "{\"text\":\"您好\",\"channel\":\"EMAIL\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1" + api("messages"));
        assertThat(cast.handler()
                        .post(api("messages"), "{\"text\":\" \",\"mood\":1}")
                        .status())
                .isEqualTo(422);
    }

    private Clerk.Answer write(String name, byte[] bytes) {
        return cast.handler()
                .send(MockMvcRequestBuilders.multipart(Desk.path(complaint.number()) + "/messages")
                        .file(new MockMultipartFile("files", name, "image/jpeg", bytes))
                        .param("words", "请看照片")
                        .param("direction", "TO_CUSTOMER")
                        .characterEncoding(StandardCharsets.UTF_8)
                        .with(Clerk.proof()));
    }

    private String api(String noun) {
        return "/complaints/" + complaint.number() + "/" + noun;
    }
}
