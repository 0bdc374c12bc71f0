package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.credentials.Credential;
import dev.signet.embed.EmbedExplanation;
import dev.signet.embed.EmbedExplanation.Told;
import dev.signet.embed.EmbedReason;
import dev.signet.embed.RuleFinding;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.Wire;
import dev.signet.http.WireNames;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The explanation of a URL on the wire. Ours.
record EmbedExplanationJson(
        @OneOf(Form.class) String form,

        @Doc("Whether it would open now") boolean opens,

        List<RuleJson> rules,

        @Doc("The header of the token") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<JsonNode> header,

        @Doc("The claims of the token, or the parameters of a signed URL; what is encrypted is not shown")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<JsonNode> claims,

        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> endsAt,

        @Doc("Whether it was used before; null when that cannot be known") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<Boolean> used,

        @Doc("Parameters with a colon that are passed over") List<String> ignoredParameters,

        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<SignerJson> credential) {

    /// In which form the embed is asked for.
    enum Form {
        JWT,
        @Wire("whole-url")
        WHOLE_URL,
        PUBLIC,
        UNKNOWN
    }

    /// One rule. `rule` keeps its name; `reason` is what the audit calls a refusal for it.
    record RuleJson(
            String rule,
            @OneOf(RuleFinding.Verdict.class) String verdict,
            String sentence,

            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> fix,

            @Doc("What the audit says when a visit is refused for it") @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<String> reason,

            @Doc("The code of the event that the host's page gets then") @JsonInclude(JsonInclude.Include.ALWAYS)
            Optional<String> code) {

        private static RuleJson of(RuleFinding finding) {
            return new RuleJson(
                    finding.rule().name(),
                    WireNames.of(finding.verdict()),
                    finding.sentence(),
                    finding.fix(),
                    finding.reason().map(EmbedReason::name),
                    finding.reason().map(reason -> reason.code().name()));
        }
    }

    /// Whose credential signed it.
    record SignerJson(String clientId, String name) {
        private static SignerJson of(Credential credential) {
            return new SignerJson(
                    credential.id().value(), credential.description().name());
        }
    }

    static EmbedExplanationJson of(EmbedExplanation explanation) {
        Told told = explanation.told();
        return new EmbedExplanationJson(
                WireNames.of(form(explanation.form())),
                explanation.opens(),
                explanation.rules().stream().map(RuleJson::of).toList(),
                told.header(),
                told.claims(),
                told.endsAt().map(Times::of),
                told.used(),
                explanation.ignoredParameters(),
                told.credential().map(SignerJson::of));
    }

    private static Form form(EmbedExplanation.Form form) {
        return switch (form) {
            case TOKEN -> Form.JWT;
            case WHOLE_URL -> Form.WHOLE_URL;
            case PUBLIC -> Form.PUBLIC;
            case UNKNOWN -> Form.UNKNOWN;
        };
    }
}
