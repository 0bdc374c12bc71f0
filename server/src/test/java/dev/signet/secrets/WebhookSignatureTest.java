package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void signsTheExampleOfTheSpecification() {
        Secret key = Secret.ofBytes(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assertThat(WebhookSignature.of(List.of(key), ID, AT, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithEverySecretAndWithTheTextOfOurs() throws Exception {
        String text = "signet_whsec_" + "a".repeat(49);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((ID + ".1614265330." + BODY).getBytes(StandardCharsets.UTF_8));
        assertThat(WebhookSignature.of(List.of(Secret.ofText(text), Secret.ofText("old")), ID, AT, BODY)
                        .split(" "))
                .hasSize(2)
                .startsWith("v1," + Base64.getEncoder().encodeToString(expected))
                .allMatch(each -> each.startsWith("v1,"));
    }
}
