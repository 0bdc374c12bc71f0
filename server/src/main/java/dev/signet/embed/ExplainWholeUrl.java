package dev.signet.embed;

import dev.signet.access.OrganizationPolicies;
import dev.signet.base.ClientId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.KeyHint;
import dev.signet.embed.ExplainBearer.Bearer;
import dev.signet.secrets.SignedUrl;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.TicketSigner;
import dev.signet.secrets.UntrustedUrl;
import dev.signet.secrets.UrlReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Explains a URL that is signed as a whole: who signed it, and how its parameters stand with every rule, whoever
/// signed
/// it.
final class ExplainWholeUrl {
    private static final String SIGNATURE = ":signature";

    private final ProveUrl prove;
    private final ExplainSigner signers;
    private final EmbedCredentials credentials;
    private final OrganizationPolicies policies;
    private final ReadUrlClaims.Rules rules;

    ExplainWholeUrl(
            ProveUrl prove,
            ExplainSigner signers,
            EmbedCredentials credentials,
            OrganizationPolicies policies,
            ReadUrlClaims.Rules rules) {
        this.prove = prove;
        this.signers = signers;
        this.credentials = credentials;
        this.policies = policies;
        this.rules = rules;
    }

    Bearer explain(PastedUrl url, Asker asker, Findings findings, Instant now) {
        return switch (UntrustedUrl.parse(url.path(), url.query())) {
            case UrlReading.Read(UntrustedUrl read) -> {
                findings.passed(EmbedRule.SIGNATURE_PLACE, "The signature comes last.");
                findings.passed(EmbedRule.REPEATED_PARAMETER, "No parameter with a colon comes twice.");
                yield explain(read, url, asker, findings, now);
            }
            case UrlReading.Refused(UrlReading.Why why, String parameter) -> {
                refused(why, parameter, findings);
                yield why == UrlReading.Why.SIGNATURE_NOT_LAST
                        ? withoutWhatFollows(url, asker, findings, now)
                        : Bearer.NOBODY;
            }
        };
    }

    private static void refused(UrlReading.Why why, String parameter, Findings findings) {
        switch (why) {
            case TOO_LONG ->
                findings.failed(
                        EmbedRule.PARAMETER,
                        EmbedReason.UNREADABLE,
                        "The address is too long, or has too many parameters.",
                        "Send less: at most " + UntrustedUrl.MAX_LENGTH + " characters.");
            case NOT_SIGNED ->
                findings.failed(
                        EmbedRule.SIGNATURE,
                        EmbedReason.NO_EMBED,
                        "The address has no " + SIGNATURE + ", and this path opens to signed URLs alone.",
                        "Let the host sign the URL, and put &:signature= behind it.");
            case SIGNATURE_NOT_LAST ->
                findings.failed(
                        EmbedRule.SIGNATURE_PLACE,
                        EmbedReason.UNREADABLE,
                        "Something follows " + SIGNATURE + ", or it is there twice.",
                        "Put everything before the signature and sign it too; nothing may be added afterwards.");
            case SIGNATURE_SHAPE ->
                findings.failed(
                        EmbedRule.SIGNATURE,
                        EmbedReason.UNREADABLE,
                        SIGNATURE + " is not 64 hexadecimal digits in lower case.",
                        "Write the HMAC-SHA-256 in lower-case hexadecimal.");
            case REPEATED ->
                findings.failed(
                        EmbedRule.REPEATED_PARAMETER,
                        EmbedReason.UNREADABLE,
                        "The parameter " + parameter + " is there twice.",
                        "Send every parameter with a colon once, bare or encoded.");
            case NOT_TEXT ->
                findings.failed(
                        EmbedRule.PARAMETER,
                        EmbedReason.UNREADABLE,
                        "A parameter is not percent-encoded UTF-8.",
                        "Encode names and values as UTF-8 in percent.");
        }
    }

    /// Goes on with what stands before the end of the first signature.
    private Bearer withoutWhatFollows(PastedUrl url, Asker asker, Findings findings, Instant now) {
        String kept = "";
        for (String pair : url.query().split("&", -1)) {
            kept = kept.isEmpty() ? pair : kept + "&" + pair;
            if (pair.matches("(?::|%3[Aa])signature=.*")) break;
        }
        PastedUrl cut = new PastedUrl(url.base(), url.path(), kept);
        return UntrustedUrl.parse(cut.path(), cut.query()) instanceof UrlReading.Read(UntrustedUrl read)
                ? explain(read, cut, asker, findings, now)
                : Bearer.NOBODY;
    }

    private Bearer explain(UntrustedUrl read, PastedUrl url, Asker asker, Findings findings, Instant now) {
        Optional<ClientId> client = read.clientHint().flatMap(ClientId::parse);
        Optional<Credential> credential = signers.find(client, asker, findings);
        Optional<SignedUrl> signed = credential.flatMap(signer -> signature(read, url, signer, findings));
        whole(asker, findings);
        Optional<SignedUrl> text = signed.or(() -> asIfSigned(url));
        Optional<JudgedClaims> claims = text.map(one -> ReadUrlClaims.judge(one, rules, now));
        return new Bearer(credential, claims, Optional.of(prove.prove(read)));
    }

    private Optional<SignedUrl> signature(UntrustedUrl read, PastedUrl url, Credential signer, Findings findings) {
        List<TicketKey> keys = credentials.keys(new KeyHint(signer.id(), Optional.empty()));
        List<String> bases = rules.whole().bases();
        Optional<SignedUrl> signed = read.verify(keys, bases);
        if (signed.isPresent()) {
            findings.passed(EmbedRule.SIGNATURE, "The credential signed it.");
            return signed;
        }
        Optional<SignedUrl> elsewhere = url.base().flatMap(base -> read.verify(keys, List.of(base)));
        if (elsewhere.isPresent()) {
            findings.failed(
                    EmbedRule.SIGNATURE,
                    EmbedReason.FORGED,
                    "The credential signed it for " + url.base().orElse("") + ", by which this server is not known.",
                    "Sign the address as this server is known: " + String.join(", ", bases)
                            + "; or name the other in the setting legacy-embeds-base-urls.");
            return elsewhere;
        }
        findings.failed(
                EmbedRule.SIGNATURE,
                EmbedReason.FORGED,
                EmbedAdvice.of(EmbedReason.FORGED).cause(),
                "Sign everything from the scheme up to &:signature=, as sent, with the secret of this very client ID;"
                        + " change and re-encode nothing afterwards.");
        return Optional.empty();
    }

    private void whole(Asker asker, Findings findings) {
        WholeUrlRules.Deprecation told = rules.whole().deprecation();
        String dates = "Signing whole URLs is deprecated since " + told.since()
                + told.ends().map(end -> " and is told to end on " + end).orElse("") + ".";
        if (policies.of(asker.principal().organization()).embeds().legacyUrls()) {
            findings.warned(EmbedRule.WHOLE_URLS, dates, "Move the host to tokens; Migrate shows how.");
        } else {
            findings.failed(
                    EmbedRule.WHOLE_URLS,
                    EmbedReason.WHOLE_URLS_OFF,
                    EmbedAdvice.of(EmbedReason.WHOLE_URLS_OFF).cause() + " " + dates);
        }
    }

    /// The reader of parameters takes what is signed alone: what nobody signed is signed with a key of nobody's, which
    /// is forgotten at once.
    private static Optional<SignedUrl> asIfSigned(PastedUrl url) {
        int end = url.query().lastIndexOf('&');
        String text = url.path() + "?" + url.query().substring(0, Math.max(end, 0));
        TicketSigner nobody = TicketSigner.ofNobody();
        String query = text.substring(url.path().length() + 1) + "&" + SIGNATURE + "=" + nobody.code(text);
        return UntrustedUrl.parse(url.path(), query) instanceof UrlReading.Read(UntrustedUrl read)
                ? read.verify(List.of(nobody.verifier()), List.of(""))
                : Optional.empty();
    }
}
