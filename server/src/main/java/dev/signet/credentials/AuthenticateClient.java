package dev.signet.credentials;

import dev.signet.access.Refusals;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.secrets.SecretDigest;
import dev.signet.secrets.SecretShape;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Proves a client by its secret, then asks what has become of its credential.
///
/// Guarantee: an unknown client and a wrong secret cost the same work, against a decoy, and are answered alike; only
/// who
/// holds the right secret learns why it does not work any more. Failures are counted by address and by client id.
final class AuthenticateClient {
    private static final List<SecretDigest> DECOY = List.of(SecretDigest.of(SecretShape.CLIENT_SECRET.mint()));

    private final Credentials credentials;
    private final Standings standings;
    private final Refusals refusals;
    private final FailureLimit byAddress;
    private final FailureLimit byClient;

    AuthenticateClient(Credentials credentials, Standings standings, Refusals refusals, Limits limits) {
        this.credentials = credentials;
        this.standings = standings;
        this.refusals = refusals;
        this.byAddress = new FailureLimit(limits.failuresPerAddress(), limits.clock());
        this.byClient = new FailureLimit(limits.failuresPerClient(), limits.clock());
    }

    /// How many failed authentications a second are answered before all more are refused unread; zero for no limit.
    public record Limits(int failuresPerAddress, int failuresPerClient, InstantSource clock) {}

    /// What came of it.
    sealed interface Outcome {

        /// The client is who it says, and its credential works.
        record Proven(Credential credential) implements Outcome {}

        /// It is not, or does not.
        record Failed(TokenOutcome answer) implements Outcome {}
    }

    Outcome authenticate(ClientProof proof, String address) {
        Optional<StoredCredential> stored = ClientId.parse(proof.clientId()).flatMap(credentials::find);
        boolean matches = stored.map(found -> found.opensWith(proof.secret()))
                .orElseGet(() -> StoredCredential.matchesAny(DECOY, proof.secret()));
        if (stored.isEmpty()) return fail(proof, address, Why.UNKNOWN_CLIENT);
        if (!matches) return fail(proof, address, Why.WRONG_SECRET);
        Credential credential = stored.orElseThrow().credential();
        return whyNot(credential)
                .<Outcome>map(why -> new Outcome.Failed(new TokenOutcome.Refused(why)))
                .orElseGet(() -> new Outcome.Proven(credential));
    }

    /// Why this credential cannot call the REST API now; empty when it can.
    Optional<Why> whyNot(Credential credential) {
        if (!(credential.state() instanceof CredentialState.Active)) return Optional.of(Why.REVOKED);
        boolean ownerIsActive = standings
                .find(credential.organization(), credential.owner())
                .filter(Standing::isActive)
                .isPresent();
        if (!ownerIsActive) return Optional.of(Why.OWNER_GONE);
        return credential.permits(Scope.API) ? Optional.empty() : Optional.of(Why.NO_API_PRIVILEGE);
    }

    private Outcome fail(ClientProof proof, String address, Why why) {
        refusals.count(address, why.name());
        boolean fewFromAddress = byAddress.allows(address);
        boolean fewForClient = byClient.allows(proof.clientId());
        return new Outcome.Failed(
                fewFromAddress && fewForClient ? new TokenOutcome.Refused(why) : new TokenOutcome.TooManyFailures());
    }
}
