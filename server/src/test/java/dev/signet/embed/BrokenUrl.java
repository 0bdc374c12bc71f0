package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.RuleFinding.Verdict;
import java.util.Optional;

/// A URL, the rule it breaks and what a visit with it is refused for.
record BrokenUrl(String what, String url, EmbedRule rule, Optional<EmbedReason> reason) {
    static BrokenUrl of(String what, String url, EmbedRule rule, EmbedReason reason) {
        return new BrokenUrl(what, url, rule, Optional.of(reason));
    }

    /// One that no visit is refused for, or that reaches no embed at all.
    static BrokenUrl of(String what, String url, EmbedRule rule) {
        return new BrokenUrl(what, url, rule, Optional.empty());
    }

    /// Asserts that the explanation names the rule, its reason, and what to do.
    void isNamedBy(EmbedExplanation explanation) {
        assertThat(explanation.opens()).isFalse();
        RuleFinding finding = explanation.rules().stream()
                .filter(one -> one.rule() == rule && one.verdict() == Verdict.FAILED)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " passed: " + explanation.rules()));
        assertThat(finding.reason()).as(finding.sentence()).isEqualTo(reason);
        assertThat(finding.sentence()).isNotEmpty().doesNotContain("..");
        assertThat(finding.fix()).isNotEmpty();
    }

    @Override
    public String toString() {
        return what;
    }
}
