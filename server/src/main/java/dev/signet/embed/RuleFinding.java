package dev.signet.embed;

import java.util.Optional;

/// What was found of one rule: a sentence, what a refusal of a visit would be for it, and how to mend it.
public record RuleFinding(
        EmbedRule rule, Verdict verdict, Optional<EmbedReason> reason, String sentence, Optional<String> fix) {

    /// How it stands with a rule.
    public enum Verdict {
        PASSED,
        FAILED,
        /// It opens all the same.
        WARNED,
        /// It could not be looked at, or is not for who asks to know.
        UNCHECKED
    }
}
