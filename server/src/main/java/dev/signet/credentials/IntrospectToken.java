package dev.signet.credentials;

import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.TokenClaims;
import dev.signet.secrets.TokenLife;
import dev.signet.secrets.TokenUse;
import java.time.Instant;
import java.util.Optional;

/// Says what a token is good for now (RFC 7662): to its own credential, and to an Admin's of the same
/// organization.
///
/// Guarantee: about everything else it says the same nothing, whatever the reason.
public final class IntrospectToken {
    private final Database database;
    private final AuthenticateClient clients;
    private final TokenSight sight;
    private final Judging judging;
    private final FamilyStore store = new FamilyStore();
    private final EndStore ends = new EndStore();

    IntrospectToken(Database database, AuthenticateClient clients, TokenSight sight, Judging judging) {
        this.database = database;
        this.clients = clients;
        this.sight = sight;
        this.judging = judging;
    }

    /// What tells whether a token works.
    record Judging(CredentialGate gate, TokenFamilies families, WhoActs who) {}

    /// What came of it.
    public sealed interface Outcome {

        /// The token works: whose it is, whom it acts as and by whom, and until when.
        record Active(Credential credential, Principal.Machine who, String tokenId, TokenUse use, TokenLife life)
                implements Outcome {

            /// Since when.
            public Instant issuedAt() {
                return life.issuedAt();
            }

            /// Until when.
            public Instant expiresAt() {
                return life.expiresAt();
            }
        }

        /// It does not, or the client must not know.
        record Inactive() implements Outcome {}

        /// The client is not who it says.
        record Refused(TokenOutcome.Failure answer) implements Outcome {}
    }

    /// Looks at the token for a client that proves itself.
    public Outcome introspect(ClientProof proof, String token, String hint, Origin origin) {
        return switch (clients.authenticate(proof, origin)) {
            case AuthenticateClient.Outcome.Failed(TokenOutcome.Failure answer) -> new Outcome.Refused(answer);
            case AuthenticateClient.Outcome.Proven proven ->
                sight.look(proven.credential(), token, hint)
                        .filter(this::works)
                        .flatMap(this::active)
                        .orElse(new Outcome.Inactive());
        };
    }

    private boolean works(TokenSight.Seen seen) {
        Credential credential = seen.credential();
        TokenClaims claims = seen.token().claims();
        Optional<TokenOutcome.Why> why = judging.gate().whyNot(credential);
        if (why.isPresent() || judging.families().hasEnded(credential.organization(), claims.serial())) return false;
        // Only of refresh tokens is it not in memory whether they were used.
        return seen.use() == TokenUse.ACCESS
                || database.inOrganization(credential.organization(), tx -> isGood(tx, credential, claims));
    }

    private boolean isGood(Transaction tx, Credential credential, TokenClaims claims) {
        return !store.isSpent(tx, claims.serial().id())
                && !ends.hasEnded(tx, credential.owner(), claims.life().issuedAt());
    }

    private Optional<Outcome> active(TokenSight.Seen seen) {
        TokenClaims claims = seen.token().claims();
        return judging.who()
                .now(
                        seen.credential(),
                        claims,
                        other -> judging.gate().whyNot(other).isEmpty())
                .map(who -> new Outcome.Active(
                        seen.credential(), who, claims.serial().id(), seen.use(), claims.life()));
    }
}
