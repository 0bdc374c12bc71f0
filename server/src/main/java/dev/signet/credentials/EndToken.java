package dev.signet.credentials;

import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.TokenSerial;
import dev.signet.secrets.TokenUse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Ends tokens before their time (RFC 7009): an access token alone, a refresh token with its whole family.
///
/// Guarantee: from the moment this returns they do not work on this node, within a second on no other node. A
/// token that is none, has ended already, or is not the client's to end is answered like one that was ended.
public final class EndToken {
    private final Database database;
    private final Parts parts;
    private final FamilyStore store = new FamilyStore();

    EndToken(Database database, Parts parts) {
        this.database = database;
        this.parts = parts;
    }

    record Parts(AuthenticateClient clients, TokenSight sight, Audit audit, InstantSource clock) {}

    /// Ends the token for a client that proves itself; empty when it did, else why it is not the client it
    /// says.
    public Optional<TokenOutcome.Failure> end(ClientProof proof, String token, String hint, Origin origin) {
        return switch (parts.clients().authenticate(proof, origin)) {
            case AuthenticateClient.Outcome.Failed(TokenOutcome.Failure answer) -> Optional.of(answer);
            case AuthenticateClient.Outcome.Proven proven -> {
                parts.sight()
                        .look(proven.credential(), token, hint)
                        .ifPresent(seen -> end(seen, proven.credential(), origin));
                yield Optional.empty();
            }
        };
    }

    private void end(TokenSight.Seen seen, Credential client, Origin origin) {
        database.inOrganization(client.organization(), tx -> {
            Instant now = parts.clock().instant();
            if (end(tx, seen, now)) {
                Principal who = new Principal.Machine(client.organization(), client.owner(), client.id());
                parts.audit().record(tx, AuditEntry.by(who, origin, now, AuditAction.TOKEN_REVOKE, subject(seen)));
            }
            return seen;
        });
    }

    private boolean end(Transaction tx, TokenSight.Seen seen, Instant now) {
        TokenSerial serial = seen.token().claims().serial();
        return seen.use() == TokenUse.REFRESH
                ? store.revoke(tx, serial.family(), now, now.plus(Tokens.REFRESH_LIFE))
                : store.revoke(
                        tx, serial.id(), now, seen.token().claims().life().expiresAt());
    }

    private static String subject(TokenSight.Seen seen) {
        TokenSerial serial = seen.token().claims().serial();
        return seen.use() == TokenUse.REFRESH ? "token-family:" + serial.family() : "token:" + serial.id();
    }
}
