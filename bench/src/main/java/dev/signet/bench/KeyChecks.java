package dev.signet.bench;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.base.StartFailure;
import dev.signet.secrets.AssertionVerdict;
import dev.signet.secrets.SignedAssertion;
import dev.signet.secrets.SignedTicket;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.TicketVerdict;
import dev.signet.secrets.UntrustedAssertion;
import dev.signet.secrets.UntrustedTicket;
import dev.signet.secrets.VerifyingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Verifying what a host signed, a batch of different tokens at a time, in this process and thread, with the server's
/// own code: taking the text apart, the signature, the claims.
///
/// Whether a token was used before is the database's to say, and not in here.
record KeyChecks(String what, List<String> tokens, Predicate<String> holds) {
    /// How many tokens there are of a kind.
    static final int BATCH = 20;

    private static final String CLIENT = "a".repeat(64);
    private static final String SERVER = "https://signet.example";
    private static final Duration LIFE = Duration.ofMinutes(4);

    /// Copies what it is given.
    KeyChecks {
        tokens = List.copyOf(tokens);
    }

    /// Tickets for embeds under that key.
    static KeyChecks tickets(HostKey key, Instant now) {
        List<TicketKey> keys = List.of(key.known());
        return new KeyChecks("ticket, " + key.algorithm(), tokens(key, now), text -> isTicket(text, keys));
    }

    /// Client assertions under that key, which is no secret.
    static KeyChecks assertions(HostKey key, VerifyingKey registered, Instant now) {
        SignedAssertion.Rules rules = new SignedAssertion.Rules(CLIENT, Set.of(SERVER), now);
        return new KeyChecks(
                "client assertion, " + key.algorithm(), tokens(key, now), text -> isAssertion(text, registered, rules));
    }

    /// Verifies each once; gives how many microseconds one took. Refuses when one is not good.
    double micros() {
        long begun = System.nanoTime();
        boolean all = tokens.stream().allMatch(holds);
        double micros = Times.microsSince(begun);
        if (!all) throw new StartFailure("A token that was signed well was refused: " + what + ".");
        return micros / tokens.size();
    }

    private static List<String> tokens(HostKey key, Instant now) {
        return Stream.generate(() -> key.signed(claims(now))).limit(BATCH).toList();
    }

    /// The same for tickets and assertions, so that the work beside the signature is.
    private static JWTClaimsSet claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(SERVER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
    }

    private static boolean isTicket(String text, List<TicketKey> keys) {
        return UntrustedTicket.parse(text)
                .map(ticket -> switch (ticket.verify(keys)) {
                    case TicketVerdict.Signed(SignedTicket proven) ->
                        proven.claims().has("jti");
                    case TicketVerdict.Refused _ -> false;
                })
                .orElse(false);
    }

    private static boolean isAssertion(String text, VerifyingKey key, SignedAssertion.Rules rules) {
        return UntrustedAssertion.parse(text)
                .flatMap(assertion -> assertion.verify(key))
                .map(signed -> switch (signed.judge(rules)) {
                    case AssertionVerdict.Good _ -> true;
                    case AssertionVerdict.Refused _ -> false;
                })
                .orElse(false);
    }
}
