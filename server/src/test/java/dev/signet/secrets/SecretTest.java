package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final RevealPermit PERMIT = RevealPermit.forTheDoorsThatShowASecretOnce();

    @Test
    void isRevealedToTheHolderOfAPermit() {
        assertThat(Secret.ofText("pässword").reveal(PERMIT)).isEqualTo("pässword");
        assertThat(Secret.ofText("ä").revealBytes(PERMIT)).isEqualTo("ä".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void matchesOnlyTheSameBytes() {
        Secret secret = Secret.ofText("correct horse");

        assertThat(secret.matches(Secret.ofText("correct horse"))).isTrue();
        assertThat(secret.matches(Secret.ofText("correct horsf"))).isFalse();
        assertThat(secret.matches(Secret.ofText("correct"))).isFalse();
        assertThat(secret.matches(Secret.ofText(""))).isFalse();
    }

    @Test
    void isNotComparedLoosely() {
        assertThat(Secret.ofText("a")).isNotEqualTo(Secret.ofText("a"));
    }

    @Test
    void copiesItsBytesInAndOut() {
        byte[] given = {1, 2, 3};
        Secret secret = Secret.ofBytes(given);
        given[0] = 9;
        secret.revealBytes(PERMIT)[1] = 9;

        assertThat(secret.revealBytes(PERMIT)).containsExactly(1, 2, 3);
    }

    @Test
    void isNeverPrinted() {
        Secret secret = Secret.ofText("hunter2");

        assertThat(secret).hasToString("Secret[hidden]");
        assertThat(Json.text(Map.of("secret", secret))).doesNotContain("hunter2");
        assertThat(SecretDigest.of(secret)).hasToString("SecretDigest[hidden]");
    }
}
