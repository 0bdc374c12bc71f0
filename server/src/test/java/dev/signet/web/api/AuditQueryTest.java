package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Acceptance;
import dev.signet.access.AuditFilter;
import dev.signet.access.AuditPeriod;
import dev.signet.base.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditQueryTest {

    @Test
    void letsEverythingThroughWhenNothingIsAsked() {
        assertThat(good(Map.of())).isEqualTo(AuditFilter.everything());
        assertThat(good(Map.of("action", " ", "from", "", "outcome", "\t"))).isEqualTo(AuditFilter.everything());
    }

    @Test
    void readsEveryParameter() {
        Map<String, String> given = Map.of(
                "action", "credential.",
                "actor", " Ada ",
                "subject", "team:1",
                "search", "100%",
                "outcome", "refused",
                "from", "2026-01-31",
                "to", "2026-02-01T01:00:00+01:00");

        assertThat(good(given))
                .isEqualTo(new AuditFilter(
                        "credential.",
                        new AuditFilter.Names("Ada", "team:1", "100%"),
                        new AuditPeriod(
                                Optional.of(Instant.parse("2026-01-31T00:00:00Z")),
                                Optional.of(Instant.parse("2026-02-01T00:00:00Z"))),
                        Optional.of(Acceptance.REFUSED)));
    }

    @ParameterizedTest
    @CsvSource({"credential, credential.", "credential., credential.", "session.end-all, session.end-all"})
    void takesAnActionOrItsBeginning(String given, String read) {
        assertThat(good(Map.of("action", given)).action()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-13-01",
                "2026-02-30",
                "2026-01-31T08:00:00",
                "1969-12-31",
                "+10000-01-01",
                "-0001-01-01",
                "2026-01-31T25:00:00Z",
                "0000-01-01T00:00:00Z",
                "99999999999999999"
            })
    void refusesWhatIsNoTime(String time) {
        assertThat(bad(Map.of("from", time))).extracting(Violation::field).containsExactly("from");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, String> given = Map.of(
                "action", "DROP TABLE",
                "actor", "x".repeat(201),
                "search", "a\0b",
                "outcome", "maybe",
                "from", "soon",
                "to", "later");

        assertThat(bad(given))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("action", "actor", "search", "outcome", "from", "to");
    }

    @Test
    void refusesAnEndThatIsNotAfterTheBeginning() {
        assertThat(bad(Map.of("from", "2026-01-02", "to", "2026-01-02")))
                .extracting(Violation::field)
                .containsExactly("to");
    }

    @Property
    void neverThrowsWhateverTheText(
            @ForAll @Chars({'.', '-', ':', 'T', 'Z', '+', '0', '9', 'a', '\0', '\ud800'}) String odd,
            @ForAll String any,
            @ForAll @CharRange(from = '0', to = '9') String digits) {
        for (String text : List.of(odd, any, digits, digits + "-" + digits + "-" + digits)) {
            assertThat(AuditQuery.filter(_ -> Optional.of(text))).isNotNull();
            assertThat(AuditQuery.period(_ -> Optional.of(text))).isNotNull();
        }
    }

    @Property
    void whatItReadsCanBeKept(@ForAll String text) {
        if (AuditQuery.filter(name -> name.equals("search") ? Optional.of(text) : Optional.empty())
                instanceof AuditQuery.Read.Good<AuditFilter>(AuditFilter filter)) {
            assertThat(filter.names().anywhere()).hasSizeLessThanOrEqualTo(200).doesNotContain("\0", "\n");
        }
    }

    private static AuditFilter good(Map<String, String> given) {
        return switch (AuditQuery.filter(name -> Optional.ofNullable(given.get(name)))) {
            case AuditQuery.Read.Good<AuditFilter>(AuditFilter filter) -> filter;
            case AuditQuery.Read.Bad<AuditFilter>(List<Violation> violations) -> throw new AssertionError(violations);
        };
    }

    private static List<Violation> bad(Map<String, String> given) {
        return switch (AuditQuery.filter(name -> Optional.ofNullable(given.get(name)))) {
            case AuditQuery.Read.Good<AuditFilter>(AuditFilter filter) -> throw new AssertionError(filter);
            case AuditQuery.Read.Bad<AuditFilter>(List<Violation> violations) -> violations;
        };
    }
}
