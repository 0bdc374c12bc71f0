package dev.signet.embed;

import dev.signet.embed.RuleFinding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects what was found of a URL, rule by rule.
final class Findings {
    private final List<RuleFinding> found = new ArrayList<>();

    void passed(EmbedRule rule, String sentence) {
        add(rule, Verdict.PASSED, sentence, Optional.empty());
    }

    void warned(EmbedRule rule, String sentence, String fix) {
        add(rule, Verdict.WARNED, sentence, Optional.of(fix));
    }

    void unchecked(EmbedRule rule, String sentence) {
        add(rule, Verdict.UNCHECKED, sentence, Optional.empty());
    }

    /// No visit is refused for it by us: browsers and other servers do that.
    void failed(EmbedRule rule, String sentence, String fix) {
        add(rule, Verdict.FAILED, sentence, Optional.of(fix));
    }

    void failed(EmbedRule rule, EmbedReason reason, String sentence, String fix) {
        found.add(new RuleFinding(rule, Verdict.FAILED, Optional.of(reason), sentence, Optional.of(fix)));
    }

    /// What a visit would be refused for, in the words of whoever runs the host.
    void failed(EmbedRule rule, EmbedRefusal why) {
        EmbedAdvice advice = EmbedAdvice.of(why.reason());
        boolean plain = why.sentence().equals(why.reason().sentence());
        failed(rule, why.reason(), plain ? advice.cause() : why.sentence(), advice.fix());
    }

    void failed(EmbedRule rule, EmbedReason reason) {
        failed(rule, EmbedRefusal.of(reason));
    }

    void failed(EmbedRule rule, EmbedReason reason, String sentence) {
        failed(rule, reason, sentence, EmbedAdvice.of(reason).fix());
    }

    private void add(EmbedRule rule, Verdict verdict, String sentence, Optional<String> fix) {
        found.add(new RuleFinding(rule, verdict, Optional.empty(), sentence, fix));
    }

    /// Whether a visit is known to be refused for that.
    boolean tells(EmbedReason reason) {
        return found.stream().anyMatch(one -> one.reason().equals(Optional.of(reason)));
    }

    boolean isFailed(EmbedRule rule) {
        return found.stream().anyMatch(one -> one.rule() == rule && one.verdict() == Verdict.FAILED);
    }

    /// Everything, in the order of the rules.
    List<RuleFinding> all() {
        return found.stream().sorted(Comparator.comparing(RuleFinding::rule)).toList();
    }
}
