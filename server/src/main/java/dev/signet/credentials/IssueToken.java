package dev.signet.credentials;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.AuditGroup;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.secrets.TokenSerial;
import java.time.InstantSource;
import java.util.UUID;

/// Exchanges the proof of a client for a bearer token that lives an hour, and a refresh token (rest-api.md
/// §1.2).
///
/// Guarantee: what is granted is in the audit before it is answered. Refuses alike, on the wire and in work,
/// unknown clients and wrong secrets, or keys.
public final class IssueToken {
    private final Parts parts;

    IssueToken(Parts parts) {
        this.parts = parts;
    }

    record Parts(
            AuthenticateClient clients,
            Tokens tokens,
            AuditGroup audit,
            CredentialUses uses,
            RateLimit rate,
            InstantSource clock) {}

    /// Issues a pair of a new family.
    public TokenOutcome issue(ClientProof proof, Origin origin) {
        return switch (parts.clients().authenticate(proof, origin)) {
            case AuthenticateClient.Outcome.Failed(TokenOutcome.Failure answer) -> answer;
            case AuthenticateClient.Outcome.Proven(Credential credential, UUID by) ->
                parts.rate().allows(credential.id().value())
                        ? grant(credential, by, origin)
                        : new TokenOutcome.TooManyRequests(parts.rate().perSecond());
        };
    }

    private TokenOutcome grant(Credential credential, UUID by, Origin origin) {
        TokenSerial serial = TokenSerial.first();
        TokenPair pair = parts.tokens().sign(credential, serial);
        Principal client = new Principal.Machine(credential.organization(), credential.owner(), credential.id());
        parts.audit()
                .recordNow(
                        credential.organization(),
                        AuditEntry.by(
                                client,
                                origin,
                                parts.clock().instant(),
                                AuditAction.TOKEN_GRANT,
                                "token:" + serial.id()));
        parts.uses().count(credential, origin);
        parts.uses().count(credential, by);
        return new TokenOutcome.Granted(pair);
    }
}
