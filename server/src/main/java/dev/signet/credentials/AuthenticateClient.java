package dev.signet.credentials;

import dev.signet.access.Origin;
import dev.signet.access.Refusals;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.database.LiveCache;
import dev.signet.secrets.AssertionVerdict;
import dev.signet.secrets.SignedAssertion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Proves a client by its secret or by what its key signed, then asks what has become of its credential.
///
/// Guarantee: an unknown client and a wrong secret cost the same work, against a decoy, and are answered
/// alike; only who holds the right secret or key learns why it does not work any more, and that is audited. An
/// assertion is used up once all else is right. Failures
/// are counted by address and by client id; a right secret is never refused because of somebody else's wrong
/// ones.
final class AuthenticateClient {
    private static final int LOOKS_FOR_ADDRESS = 100;
    private static final int LOOKS_FOR_CLIENT = 20;

    private final Credentials credentials;
    private final SpendAssertion assertions;
    private final CredentialGate gate;
    private final RefusedTokens refused;
    private final Refusals refusals;
    private final Limits limits;

    AuthenticateClient(Kept kept, CredentialGate gate, RefusedTokens refused, Refusals refusals, Limits limits) {
        this.credentials = kept.credentials();
        this.assertions = kept.assertions();
        this.gate = gate;
        this.refused = refused;
        this.refusals = refusals;
        this.limits = limits;
    }

    /// What is kept: credentials, and the assertions that were used.
    record Kept(Credentials credentials, SpendAssertion assertions) {}

    /// How many failed authentications a second are answered before all more are refused unread, and how
    /// often one that would fail makes us look again.
    record Limits(
            RateLimit failuresOfAddress,
            RateLimit failuresOfClient,
            RateLimit looksForAddress,
            RateLimit looksForClient,
            InstantSource clock) {

        static Limits of(int failuresPerAddress, int failuresPerClient, InstantSource clock) {
            return new Limits(
                    new RateLimit(failuresPerAddress, clock),
                    new RateLimit(failuresPerClient, clock),
                    new RateLimit(LOOKS_FOR_ADDRESS, clock),
                    new RateLimit(LOOKS_FOR_CLIENT, clock),
                    clock);
        }
    }

    /// What came of it.
    sealed interface Outcome {

        /// The client is who it says by the secret or registered key of that id, and its credential works.
        record Proven(Credential credential, UUID by) implements Outcome {}

        /// It is not, or does not.
        record Failed(TokenOutcome.Failure answer) implements Outcome {}
    }

    /// What is known of whoever it says it is, and by what it proved that.
    private record Found(Optional<StoredCredential> stored, Optional<ProvenBy> by) {

        static Found of(Optional<StoredCredential> stored, ClientProof proof, Instant now) {
            return new Found(stored, ProvenBy.of(proof, stored, now));
        }

        boolean matches() {
            return stored.isPresent() && by.isPresent();
        }
    }

    Outcome authenticate(ClientProof proof, Origin origin) {
        Found found = find(proof, origin);
        if (!found.matches()) return fail(proof, origin, whyUnproven(proof, found.stored()));
        Credential credential = found.stored().orElseThrow().credential();
        ProvenBy by = found.by().orElseThrow();
        Optional<Why> why = switch (by) {
            case ProvenBy.OneSecret(StoredSecret secret) -> whyNot(credential, secret, origin);
            case ProvenBy.OneKey key -> whyNot(credential, key.assertion(), proof, origin);
        };
        return why.isPresent() ? refuse(credential, why.get(), origin) : new Outcome.Proven(credential, by.id());
    }

    private Optional<Why> whyNot(Credential credential, StoredSecret secret, Origin origin) {
        return secret.isLiveAt(limits.clock().instant())
                ? gate.whyNot(credential, origin.address())
                : Optional.of(Why.SECRET_ENDED);
    }

    private Optional<Why> whyNot(Credential credential, SignedAssertion signed, ClientProof proof, Origin origin) {
        Set<String> audiences =
                proof instanceof ClientProof.ByAssertion presented ? presented.audiences() : Set.<String>of();
        SignedAssertion.Rules rules = new SignedAssertion.Rules(
                credential.id().value(), audiences, limits.clock().instant());
        return switch (signed.judge(rules)) {
            case AssertionVerdict.Refused(AssertionVerdict.Why why) -> Optional.of(SpendAssertion.why(why));
            case AssertionVerdict.Good good ->
                gate.whyNot(credential, origin.address()).or(() -> assertions.spend(credential, good));
        };
    }

    private static Why whyUnproven(ClientProof proof, Optional<StoredCredential> stored) {
        return switch (proof) {
            case ClientProof.ByAssertion _ -> Why.WRONG_ASSERTION;
            case ClientProof.BySecret _ -> stored.isEmpty() ? Why.UNKNOWN_CLIENT : Why.WRONG_SECRET;
        };
    }

    /// What was made on another node within the last second may not have come here yet, so what would fail is
    /// looked up once more; when that was done too often, it waits until all has come that was made
    /// before. So however often secrets are rotated, and whoever tries wrong ones, a right one is not refused.
    private Found find(ClientProof proof, Origin origin) {
        Optional<ClientId> parsed = ClientId.parse(proof.clientId());
        Instant now = limits.clock().instant();
        if (parsed.isEmpty()) return Found.of(Optional.empty(), proof, now);
        ClientId id = parsed.get();
        LiveCache.Seen<Optional<StoredCredential>> seen = credentials.see(id);
        Found found = Found.of(seen.value(), proof, now);
        if (found.matches() || seen.justRead()) return found;
        Found asked = Found.of(credentials.asked(id), proof, now);
        if (asked.matches()) return asked;
        return Found.of(mayLook(proof, origin) ? credentials.ask(id) : credentials.caughtUp(id), proof, now);
    }

    private boolean mayLook(ClientProof proof, Origin origin) {
        return limits.looksForAddress().allows(origin.address())
                && limits.looksForClient().allows(proof.clientId());
    }

    private Outcome refuse(Credential credential, Why why, Origin origin) {
        return new Outcome.Failed(refused.refuse(credential, why, origin));
    }

    private Outcome fail(ClientProof proof, Origin origin, Why why) {
        refusals.count(origin.address(), why.name());
        boolean fewFromAddress = limits.failuresOfAddress().allows(origin.address());
        boolean fewForClient = limits.failuresOfClient().allows(proof.clientId());
        return new Outcome.Failed(
                fewFromAddress && fewForClient ? new TokenOutcome.Refused(why) : new TokenOutcome.TooManyFailures());
    }
}
