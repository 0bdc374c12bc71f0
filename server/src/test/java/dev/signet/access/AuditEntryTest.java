package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00.123456789Z");
    private static final OrganizationId ORGANIZATION = OrganizationId.random();
    private static final MemberId MEMBER = MemberId.random();

    @Test
    void tellsWhoDidWhatFromWhere() {
        Principal machine = new Principal.Machine(ORGANIZATION, MEMBER, new ClientId("0".repeat(64)));
        AuditEntry entry = AuditEntry.by(
                machine,
                new Origin("10.1.2.3", "curl/8", "r-7"),
                NOW,
                AuditAction.TOKEN_GRANT,
                "client:" + "0".repeat(64));
        assertThat(entry.actor()).isEqualTo("client:" + "0".repeat(64) + " as member:" + MEMBER);
        assertThat(entry.action()).isEqualTo("token.grant");
        assertThat(entry.address()).isEqualTo("10.1.2.3");
        assertThat(entry.requestId()).isEqualTo("r-7");
        assertThat(entry.details()).isEqualTo(Map.of("userAgent", "curl/8"));
    }

    @Test
    void keepsTimeInMicroseconds() {
        assertThat(entry("x").at()).isEqualTo(Instant.parse("2030-01-01T12:00:00.123456Z"));
    }

    @Test
    void writesDetailsSortedByKey() {
        assertThat(entry("x").with("b", "2").with("a", "1").with("c", "\"").detailsText())
                .isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"\\\"\"}");
    }

    @Test
    void replacesWhatNoDatabaseHolds() {
        assertThat(entry("a\0b\ud800c\udc00\ud83d\ude00").subject()).isEqualTo("a\ufffdb\ufffdc\ufffd\ud83d\ude00");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(entry("x".repeat(5_000)).subject()).hasSize(AuditText.LONGEST);
    }

    @Test
    void hasOneWordForEachAction() {
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::word).collect(Collectors.toSet()))
                .hasSize(AuditAction.values().length)
                .allMatch(word -> word.matches("[a-z-]+\\.[a-z-]+"));
    }

    @Property
    void keepsAnyTextAsUtf8(@ForAll String text) {
        String kept = entry(text).subject();
        assertThat(new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(kept)
                .doesNotContain("\0");
    }

    private static AuditEntry entry(String subject) {
        return AuditEntry.by(
                new Principal.Operator(ORGANIZATION, MEMBER),
                new Origin("", "", ""),
                NOW,
                AuditAction.KEY_ROTATE,
                subject);
    }
}
