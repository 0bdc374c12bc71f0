package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesRowsTest {
    private static final SalesRows FOUND = SalesRows.of(
            List.of(List.of("T01", 12L, 0.1 + 0.2, Timestamp.valueOf(LocalDateTime.of(2024, 1, 1, 0, 0)))));

    @Test
    void isTheSameWhoeverGaveIt() {
        assertThat(answered("[\"T01\",12,0.3,\"2024-01-01T00:00\"]").isSameAs(FOUND))
                .isTrue();
    }

    @Test
    void differsInAnyCellRowOrOrder() {
        assertThat(answered("[\"T02\",12,0.3,\"2024-01-01T00:00\"]").isSameAs(FOUND))
                .isFalse();
        assertThat(answered("[\"T01\",12,0.31,\"2024-01-01T00:00\"]").isSameAs(FOUND))
                .isFalse();
        assertThat(answered("[\"T01\",12,0.3]").isSameAs(FOUND)).isFalse();
        assertThat(answered("[\"T01\",12,0.3,\"2024-01-01T00:00\"],[]").isSameAs(FOUND))
                .isFalse();
        assertThat(answered("[1],[2]").isSameAs(answered("[2],[1]"))).isFalse();
        assertThat(answered("[\"1\"]").isSameAs(answered("[1]"))).isFalse();
    }

    private static SalesRows answered(String rows) {
        return SalesRows.of(
                Json.parse(("{\"rows\":[" + rows + "]}").getBytes(UTF_8)).orElseThrow());
    }
}
