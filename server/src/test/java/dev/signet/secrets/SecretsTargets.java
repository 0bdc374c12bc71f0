package dev.signet.secrets;

import dev.signet.base.StartFailure;
import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Tokens, tickets and keys under attack.
public final class SecretsTargets {
    private static final TokenKey KEY = TokenKey.mint("fuzzed");
    private static final TicketKey TICKET_KEY = TicketKey.of(SecretShape.CLIENT_SECRET.mint());
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final TokenRules RULES =
            new TokenRules(() -> NOW, "https://signet.example", TokenUse.ACCESS, Duration.ofSeconds(30));

    private SecretsTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("bearer-token", SecretsTargets::token),
                Target.ofBytes("bearer-token-claims", SecretsTargets::claims),
                Target.ofText("embed-ticket", SecretsTargets::ticket),
                Target.ofText("secret-shape", SecretsTargets::shape),
                Target.ofText("password-hash", SecretsTargets::hash),
                Target.ofBytes("master-key-file", SecretsTargets::masterKey),
                Target.ofBytes("key-set", SecretsTargets::keySet));
    }

    /// Nobody without the key makes a token, whatever the text; and none of it is printed.
    private static void token(String input) {
        UntrustedToken.parse(input).ifPresent(token -> {
            Promise.holds(TokenKey.isKeyId(token.keyIdHint()), "the hint has the shape of a key id");
            TokenKey named = TokenKey.of(token.keyIdHint(), KEY.secret());
            Promise.holds(token.verify(named, RULES) instanceof TokenVerdict.Refused, "nobody forges a token");
        });
    }

    /// Claims that were signed are held against every rule all the same.
    private static void claims(byte[] payload) {
        String text = SignedToken.sign(KEY, payload);
        UntrustedToken.parse(text).ifPresent(token -> {
            if (token.verify(KEY, RULES) instanceof TokenVerdict.Verified(VerifiedToken verified)) {
                TokenLife life = verified.claims().life();
                Promise.same(verified.claims().issuer(), RULES.issuer(), "the issuer is ours");
                Promise.same(verified.claims().use(), RULES.use(), "the use is right");
                Promise.holds(life.expiresAt().isAfter(life.issuedAt()), "a life ends after it began");
                Promise.holds(life.expiresAt().plus(RULES.leeway()).isAfter(NOW), "it has not ended");
            }
        });
    }

    private static void ticket(String input) {
        UntrustedTicket.parse(input).ifPresent(ticket -> {
            Promise.holds(input.length() <= UntrustedTicket.MAX_LENGTH, "a ticket is not long");
            ticket.keyIdHint().ifPresent(hint -> Promise.holds(!hint.isEmpty(), "a hint says something"));
            ticket.issuerHint().ifPresent(hint -> Promise.holds(!hint.isEmpty(), "a hint says something"));
            Promise.holds(
                    ticket.verify(List.of(TICKET_KEY)) instanceof TicketVerdict.Refused, "nobody forges a ticket");
            Promise.holds(ticket.verify(List.of()) instanceof TicketVerdict.Refused, "no key proves nothing");
        });
    }

    private static void shape(String input) {
        for (SecretShape shape : List.of(SecretShape.CLIENT_SECRET, SecretShape.API_KEY)) {
            if (shape.fits(input)) Promise.holds(input.matches(shape.regex()), "what fits, scanners find");
        }
    }

    /// A hash has one spelling, so that reading and writing it is the same.
    private static void hash(String input) {
        Argon2Hash.parse(input).ifPresent(hash -> Promise.same(hash.phc(), input, "a hash has one spelling"));
    }

    /// A key that is taken is public, is the same after it was kept, and is one of few.
    private static void keySet(byte[] input) {
        if (!(KeySet.read(input) instanceof KeySetOutcome.Read(KeySet set))) return;
        Promise.holds(set.keys().size() + set.skipped().size() <= KeySet.MOST, "a set is not long");
        for (VerifyingKey key : set.keys()) {
            Promise.same(VerifyingKey.kept(key.jwk()).jwk(), key.jwk(), "a key is kept as it is");
            Promise.holds(!key.jwk().contains("\"d\":"), "nothing private is kept");
        }
    }

    /// A file is a master key or refused in a sentence that repeats nothing of it.
    private static void masterKey(byte[] input) throws IOException {
        Path file = Files.createTempFile(
                "fuzz-master-key-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(file, input);
            Promise.holds(!MasterKey.load(file).versions().isEmpty(), "a master key has a version");
        } catch (StartFailure refused) {
            String text = Target.text(input).strip();
            Promise.holds(
                    text.length() < 40 || !String.valueOf(refused.getMessage()).contains(text), "nothing is repeated");
        } finally {
            Files.delete(file);
        }
    }
}
