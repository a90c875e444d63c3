package app.qingtian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/work/complaints/T-1?view=mine&q=%E6%99%B4", "/work/me#top"})
    void a_place_of_this_site_is_kept(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "work",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "/%zz",
                "/login?then=/work",
                "/logout",
                " //evil.example"
            })
    void anything_else_leads_home(@Nullable String path) {
        assertThat(OwnPath.of(path)).isEqualTo("/work");
    }
}
