package dev.signet.credentials;

import dev.signet.access.Origin;
import dev.signet.access.Refusals;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import dev.signet.secrets.SecretShape;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Proves a client by its secret, then asks what has become of its credential.
///
/// Guarantee: an unknown client and a wrong secret cost the same work, against a decoy, and are answered
/// alike; only who holds the right secret learns why it does not work any more, and that is audited. Failures
/// are counted by address and by client id; a right secret is never refused because of somebody else's wrong
/// ones.
final class AuthenticateClient {
    private static final int LOOKS_FOR_ADDRESS = 100;
    private static final int LOOKS_FOR_CLIENT = 20;
    private static final List<StoredSecret> DECOY =
            List.of(new StoredSecret(new UUID(0, 0), SecretDigest.of(SecretShape.CLIENT_SECRET.mint()), Instant.MAX));

    private final Credentials credentials;
    private final CredentialGate gate;
    private final RefusedTokens refused;
    private final Refusals refusals;
    private final Limits limits;

    AuthenticateClient(
            Credentials credentials, CredentialGate gate, RefusedTokens refused, Refusals refusals, Limits limits) {
        this.credentials = credentials;
        this.gate = gate;
        this.refused = refused;
        this.refusals = refusals;
        this.limits = limits;
    }

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

        /// The client is who it says by that secret, and its credential works.
        record Proven(Credential credential, UUID secret) implements Outcome {}

        /// It is not, or does not.
        record Failed(TokenOutcome.Failure answer) implements Outcome {}
    }

    /// What is presented, beside what is known of it.
    private record Found(Optional<StoredCredential> stored, Optional<StoredSecret> secret) {

        static Found of(Optional<StoredCredential> stored, Secret presented) {
            Optional<StoredSecret> secret = stored.isPresent()
                    ? stored.get().opensWith(presented)
                    : StoredCredential.matching(DECOY, presented);
            return new Found(stored, secret);
        }

        boolean matches() {
            return stored.isPresent() && secret.isPresent();
        }
    }

    Outcome authenticate(ClientProof proof, Origin origin) {
        Found found = find(proof, origin);
        if (!found.matches()) {
            return fail(proof, origin, found.stored().isEmpty() ? Why.UNKNOWN_CLIENT : Why.WRONG_SECRET);
        }
        Credential credential = found.stored().orElseThrow().credential();
        StoredSecret secret = found.secret().orElseThrow();
        if (!secret.isLiveAt(limits.clock().instant())) return refuse(credential, Why.SECRET_ENDED, origin);
        Optional<Why> why = gate.whyNot(credential, origin.address());
        return why.isPresent() ? refuse(credential, why.get(), origin) : new Outcome.Proven(credential, secret.id());
    }

    /// What was made on another node within the last second may not have come here yet, so what would fail is
    /// looked up once more; when that was done too often, it waits until all has come that was made
    /// before. So however often secrets are rotated, and whoever tries wrong ones, a right one is not refused.
    private Found find(ClientProof proof, Origin origin) {
        Optional<ClientId> id = ClientId.parse(proof.clientId());
        boolean kept = id.filter(credentials::keeps).isPresent();
        Found found = Found.of(id.flatMap(credentials::find), proof.secret());
        if (found.matches() || !kept) return found; // what was not kept has just been read
        Found asked = Found.of(credentials.asked(id.orElseThrow()), proof.secret());
        if (asked.matches()) return asked;
        if (!mayLook(proof, origin)) return Found.of(credentials.caughtUp(id.orElseThrow()), proof.secret());
        Optional<StoredCredential> again = credentials.ask(id.orElseThrow());
        return again.isPresent() ? Found.of(again, proof.secret()) : found;
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
