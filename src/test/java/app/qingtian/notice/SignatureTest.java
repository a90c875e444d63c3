package app.qingtian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against values that were computed by others: the example of Standard Webhooks, and openssl. */
class SignatureTest {

    @Test
    void aWebhookIsSignedAsStandardWebhooksSays() {
        assertThat(Signature.webhook(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretWithoutThePrefixIsItsOwnKey() {
        assertThat(Signature.webhook("a plain secret of ours", "msg_1", 1760000000, "{}"))
                .isEqualTo("v1,pAgIvg09lB0GLaAQkzLW+PZWvviKucFofo8pbaTgFf8=");
    }

    @Test
    void dingtalkSignsTimeAndSecretByTheSecret() {
        assertThat(Signature.dingtalk("SECabc123", 1760000000000L))
                .isEqualTo("uCaqp4J2O41cgl464ftSUvH2M4rKRN5qzhvGEFvAv3E%3D");
    }

    @Test
    void feishuSignsNothingByTimeAndSecret() {
        assertThat(Signature.feishu("feishu-secret", 1760000000L))
                .isEqualTo("ZoddQCeyjYQD2OMy0Ec23f+zL4X01RJhlFB122asI2o=");
    }
}
