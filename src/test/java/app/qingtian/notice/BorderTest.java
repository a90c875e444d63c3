package app.qingtian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/hook",
                "http://localhost/hook",
                "http://10.1.2.3/",
                "http://172.16.0.9/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://198.18.0.1/",
                "http://255.255.255.255/",
                "http://224.0.0.1/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[2002:0a00:0001::]/",
                "http://[64:ff9b::a00:1]/"
            })
    void whatIsInsideIsRefused(String address) {
        assertThat(new Border(false).forbids(address).map(Refusal::reason)).contains("hook_address_inside");
        assertThat(new Border(true).forbids(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://203.0.113.5/hook",
                "http://[2001:db8::5]:8443/",
                "https://8.8.8.8/",
                "https://203.0.113.0/"
            })
    void whatIsOutsideIsNot(String address) {
        assertThat(new Border(false).forbids(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://203.0.113.5/",
                "http://010.0.0.1/",
                "http://203.0.0113.5/",
                "http://0x7f.0.0.1/",
                "https://",
                "https://me@203.0.113.5/",
                "not an address",
                "file:///etc/passwd"
            })
    void whatIsNoAddressIsRefusedEverywhere(String address) {
        assertThat(new Border(true).forbids(address).map(Refusal::reason)).contains("hook_address_unreadable");
    }
}
