package dev.signet.credentials;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.AuditGroup;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.secrets.TokenSerial;
import java.time.InstantSource;

/// Exchanges a client id and secret for a bearer token that lives an hour, and a refresh token (rest-api.md §1.2).
///
/// Guarantee: what is granted is in the audit before it is answered. Refuses alike, on the wire and in work, unknown
/// clients and wrong secrets.
public final class IssueToken {
    private final AuthenticateClient clients;
    private final Tokens tokens;
    private final AuditGroup audit;
    private final InstantSource clock;

    IssueToken(AuthenticateClient clients, Tokens tokens, AuditGroup audit, InstantSource clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /// Issues a pair of a new family.
    public TokenOutcome issue(ClientProof proof, Origin origin) {
        return switch (clients.authenticate(proof, origin.address())) {
            case AuthenticateClient.Outcome.Failed(TokenOutcome answer) -> answer;
            case AuthenticateClient.Outcome.Proven(Credential credential) -> grant(credential, origin);
        };
    }

    private TokenOutcome grant(Credential credential, Origin origin) {
        TokenSerial serial = TokenSerial.first();
        TokenPair pair = tokens.sign(credential, serial);
        Principal client = new Principal.Machine(credential.organization(), credential.owner(), credential.id());
        audit.recordNow(
                credential.organization(),
                AuditEntry.by(client, origin, clock.instant(), AuditAction.TOKEN_GRANT, "token:" + serial.id()));
        return new TokenOutcome.Granted(pair);
    }
}
