package dev.signet.embed;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.CredentialState;
import dev.signet.credentials.CredentialTerms;
import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SignedTicket;
import dev.signet.secrets.SignedUrl;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.TicketVerdict;
import dev.signet.secrets.UntrustedTicket;
import dev.signet.secrets.UntrustedUrl;
import dev.signet.secrets.UrlReading;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Claims of a host that holds the secret and means no good.
public final class EmbedTargets {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final String SECRET = "a secret of fuzzing";
    private static final String URL_PATH = "/embed/1-0123456789abcdefABCDEF";
    private static final List<String> BASES = List.of("https://bi.example.com");
    private static final TicketKey KEY = TicketKey.of(Secret.ofText(SECRET));
    private static final Credential CREDENTIAL = new Credential(
            new OrganizationId(new UUID(0, 1)),
            new ClientId("0".repeat(64)),
            new Credential.Description("Host", ""),
            new MemberId("0".repeat(29)),
            Set.of(),
            new CredentialState.Active(),
            CredentialTerms.none(),
            new Credential.Created(new MemberId("0".repeat(29)), NOW));

    private EmbedTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofBytes("ticket-claims", EmbedTargets::claims),
                Target.ofText("whole-url", EmbedTargets::wholeUrl),
                Target.ofText("embed-id", EmbedTargets::embedId),
                Target.ofText("ticket-subject", Subject::isValid));
    }

    /// Claims are refused for a reason, or keep every rule of embedding.md §2.4.
    private static void claims(byte[] payload) {
        UntrustedTicket.parse(signed(payload)).ifPresent(ticket -> {
            if (ticket.verify(List.of(KEY)) instanceof TicketVerdict.Signed(SignedTicket signed)) {
                switch (ReadClaims.read(signed, CREDENTIAL, EmbedRules.standard(), NOW)) {
                    case ReadClaims.Outcome.Read(TicketClaims claims) -> keepsTheRules(claims);
                    case ReadClaims.Outcome.Refused(EmbedRefusal why) ->
                        Promise.holds(!why.sentence().isEmpty(), "a refusal is explained");
                }
            }
        });
    }

    /// A query nobody signed proves nothing; one the host signed is refused for a reason, or keeps every rule of
    /// embedding.md §3.
    private static void wholeUrl(String query) {
        if (UntrustedUrl.parse(URL_PATH, query) instanceof UrlReading.Read(UntrustedUrl url)) {
            Promise.holds(url.verify(List.of(KEY), BASES).isEmpty(), "nobody guesses a signature");
        }
        String signed = HostUrl.signed(BASES.getFirst() + URL_PATH + "?" + query, ":signature", SECRET);
        String sent = signed.substring(signed.indexOf('?') + 1);
        if (UntrustedUrl.parse(URL_PATH, sent) instanceof UrlReading.Read(UntrustedUrl url)) {
            wholeUrl(url.verify(List.of(KEY), BASES).orElseThrow(() -> new IllegalStateException("not verified")));
        }
    }

    private static void wholeUrl(SignedUrl signed) {
        ReadUrlClaims.Rules rules = new ReadUrlClaims.Rules(
                WholeUrlRules.standard(BASES), EmbedRules.standard().skew());
        switch (ReadUrlClaims.read(signed, rules, NOW)) {
            case ReadUrlClaims.Outcome.Read(TicketClaims claims, TicketForm.WholeUrl form) -> {
                Promise.holds(claims.endsAt().isAfter(NOW), "a URL has not ended");
                Promise.holds(
                        !claims.endsAt().isAfter(claims.issuedAt().plus(WholeUrlRules.USUAL_LONGEST)),
                        "it is not long");
                Promise.holds(!claims.issuedAt().isAfter(NOW.plus(rules.skew())), "it is not of the future");
                Promise.holds(Subject.isValid(claims.user().email()), "it names a user");
                Promise.holds(!claims.user().teams().orElseThrow().isEmpty(), "who is in a team");
                Promise.holds(!form.externalUser().isEmpty(), "and whom the host calls something");
            }
            case ReadUrlClaims.Outcome.Refused(EmbedRefusal why) ->
                Promise.holds(!why.sentence().isEmpty(), "a refusal is explained");
        }
    }

    private static void embedId(String input) {
        EmbedId.parse(input).ifPresent(id -> Promise.same(id.text(), input, "an id is written one way only"));
    }

    private static void keepsTheRules(TicketClaims claims) {
        Promise.holds(claims.endsAt().isAfter(NOW), "a ticket has not ended");
        Promise.holds(claims.endsAt().isAfter(claims.issuedAt()), "it ends after it began");
        Promise.holds(!claims.endsAt().isAfter(claims.issuedAt().plus(EmbedRules.LONGEST)), "it is not long");
        Promise.holds(!claims.issuedAt().isAfter(NOW.plus(EmbedRules.standard().skew())), "it is not of the future");
        Promise.holds(!claims.serial().isEmpty() && claims.serial().indexOf(0) < 0, "it can be told from others");
        Promise.holds(Subject.isValid(claims.user().email()), "it names a user");
    }

    private static String signed(byte[] payload) {
        String header = "{\"alg\":\"HS256\",\"kid\":\"" + CREDENTIAL.id() + "\"}";
        String input = encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(payload);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return input + "." + encoded(mac.doFinal(input.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
