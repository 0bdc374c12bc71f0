package dev.signet.embed;

import dev.signet.credentials.Credential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a URL of an embed says and how it stands with every rule. Holds no signature and no token.
public record EmbedExplanation(Form form, List<RuleFinding> rules, Told told, List<String> ignoredParameters) {

    /// Copies what it is given.
    public EmbedExplanation {
        rules = List.copyOf(rules);
        ignoredParameters = List.copyOf(ignoredParameters);
    }

    /// How an embed can be asked for.
    public enum Form {
        TOKEN,
        WHOLE_URL,
        PUBLIC,
        UNKNOWN
    }

    /// What the host wrote, and who signed it as far as whoever asks may know. `used` is empty when nobody knows.
    public record Told(
            Optional<JsonNode> header,
            Optional<JsonNode> claims,
            Optional<Instant> endsAt,
            Optional<Boolean> used,
            Optional<Credential> credential) {
        static final Told NOTHING =
                new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether it would open now.
    public boolean opens() {
        return rules.stream().noneMatch(rule -> rule.verdict() == RuleFinding.Verdict.FAILED)
                && rules.stream().anyMatch(rule -> rule.rule() == EmbedRule.CONTENT);
    }
}
