package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("--port", "--bind", "--data", "--database-url", "--public-url");

    @Test
    void countsInsertionsDeletionsReplacementsAndSwapsAsOne() {
        assertThat(Suggestion.distance("port", "ports")).isEqualTo(1);
        assertThat(Suggestion.distance("port", "prt")).isEqualTo(1);
        assertThat(Suggestion.distance("port", "part")).isEqualTo(1);
        assertThat(Suggestion.distance("port", "prot")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void findsTheNearestName() {
        assertThat(Suggestion.nearest("--prot", KNOWN)).contains("--port");
        assertThat(Suggestion.nearest("--databse-url", KNOWN)).contains("--database-url");
        assertThat(Suggestion.nearest("--dta", KNOWN)).contains("--data");
    }

    @Test
    void suggestsNothingWhenNothingIsNear() {
        assertThat(Suggestion.nearest("--verbose", KNOWN)).isEmpty();
        assertThat(Suggestion.nearest("x".repeat(10_000), KNOWN)).isEmpty();
        assertThat(Suggestion.ending("--verbose", KNOWN)).isEqualTo(".");
    }

    @Property
    void isTheSameFromBothSides(
            @ForAll @StringLength(max = 12) String left, @ForAll @StringLength(max = 12) String right) {
        assertThat(Suggestion.distance(left, right)).isEqualTo(Suggestion.distance(right, left));
    }

    @Property
    void isZeroForEqualTextsOnly(
            @ForAll @StringLength(max = 12) String left, @ForAll @StringLength(max = 12) String right) {
        assertThat(Suggestion.distance(left, left)).isZero();
        assertThat(Suggestion.distance(left, right) == 0).isEqualTo(left.equals(right));
    }
}
