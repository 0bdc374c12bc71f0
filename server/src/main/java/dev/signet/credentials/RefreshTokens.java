package dev.signet.credentials;

import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Refused;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.TokenClaims;
import dev.signet.secrets.TokenUse;
import dev.signet.secrets.VerifiedToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Exchanges a refresh token for a new pair of the same family (rest-api.md §1.2).
///
/// A refresh token is good for one use. Used again within [#LOST_ANSWER] it answers a fresh pair, since the
/// client may have lost the answer; later use means that two hold it, and ends the whole family (RFC 9700
/// §4.14.2).
public final class RefreshTokens {
    /// How long a spent token still answers `[inferred]`.
    static final Duration LOST_ANSWER = Duration.ofSeconds(60);

    private final Database database;
    private final Parts parts;
    private final FamilyStore store = new FamilyStore();
    private final EndStore ends = new EndStore();

    RefreshTokens(Database database, Parts parts) {
        this.database = database;
        this.parts = parts;
    }

    record Parts(
            Credentials credentials,
            AuthenticateClient clients,
            CredentialGate gate,
            RefusedTokens refused,
            Tokens tokens,
            TokenFamilies families,
            Audit audit,
            CredentialUses uses,
            InstantSource clock) {}

    /// Refreshes for a client that has also authenticated: the token must be its own.
    public TokenOutcome refresh(ClientProof proof, String refreshToken, Origin origin) {
        return switch (parts.clients().authenticate(proof, origin)) {
            case AuthenticateClient.Outcome.Failed(TokenOutcome.Failure answer) -> answer;
            case AuthenticateClient.Outcome.Proven proven -> {
                parts.uses().count(proven.credential(), proven.by());
                yield refreshFor(proven.credential(), refreshToken, origin);
            }
        };
    }

    private TokenOutcome refreshFor(Credential credential, String refreshToken, Origin origin) {
        Optional<VerifiedToken> token = verify(refreshToken);
        if (token.isEmpty()) return new Refused(Why.BAD_REFRESH_TOKEN);
        return isOf(token.get(), credential)
                ? refresh(token.get(), credential, origin)
                : parts.refused().refuse(credential, Why.OTHER_CLIENT, origin);
    }

    /// Refreshes for whoever holds the token.
    public TokenOutcome refresh(String refreshToken, Origin origin) {
        return verify(refreshToken).map(token -> refresh(token, origin)).orElse(new Refused(Why.BAD_REFRESH_TOKEN));
    }

    private Optional<VerifiedToken> verify(String refreshToken) {
        return parts.tokens().verify(refreshToken, TokenUse.REFRESH);
    }

    private TokenOutcome refresh(VerifiedToken token, Origin origin) {
        Optional<Credential> credential = parts.credentials()
                .find(new ClientId(token.claims().holder().client()))
                .map(StoredCredential::credential);
        return credential
                .map(found -> parts.gate()
                        .whyNot(found, origin.address())
                        .<TokenOutcome>map(why -> parts.refused().refuse(found, why, origin))
                        .orElseGet(() -> refresh(token, found, origin)))
                .orElse(new Refused(Why.REVOKED));
    }

    private TokenOutcome refresh(VerifiedToken token, Credential credential, Origin origin) {
        TokenClaims claims = token.claims();
        if (parts.families()
                .isRevoked(credential.organization(), claims.serial().family())) {
            return parts.refused().refuse(credential, Why.FAMILY_REVOKED, origin);
        }
        TokenOutcome outcome =
                database.inOrganization(credential.organization(), tx -> spend(tx, claims, credential, origin));
        return outcome.equals(new Refused(Why.FAMILY_REVOKED))
                ? parts.refused().refuse(credential, Why.FAMILY_REVOKED, origin)
                : outcome;
    }

    private TokenOutcome spend(Transaction tx, TokenClaims claims, Credential credential, Origin origin) {
        ends.lockShared(tx, credential.owner());
        if (ends.hasEnded(tx, credential.owner(), claims.life().issuedAt())) return new Refused(Why.FAMILY_REVOKED);
        Instant now = parts.clock().instant();
        store.forgetExpired(tx, now);
        Optional<Instant> spentBefore =
                store.spend(tx, claims.serial().id(), now, claims.life().expiresAt());
        if (spentBefore.filter(at -> at.plus(LOST_ANSWER).isBefore(now)).isPresent()) {
            return endFamily(tx, claims, credential, origin);
        }
        TokenPair pair = parts.tokens().sign(credential, claims.serial().next());
        record(
                tx,
                credential,
                origin,
                AuditAction.TOKEN_REFRESH,
                "token:" + claims.serial().id());
        parts.uses().count(credential, origin);
        return new TokenOutcome.Granted(pair);
    }

    private TokenOutcome endFamily(Transaction tx, TokenClaims claims, Credential credential, Origin origin) {
        Instant now = parts.clock().instant();
        String family = claims.serial().family();
        if (store.revoke(tx, family, now, now.plus(Tokens.REFRESH_LIFE))) {
            record(tx, credential, origin, AuditAction.TOKEN_FAMILY_REVOKED, "token-family:" + family);
        }
        return new Refused(Why.REUSED);
    }

    private void record(Transaction tx, Credential credential, Origin origin, AuditAction action, String subject) {
        Principal client = new Principal.Machine(credential.organization(), credential.owner(), credential.id());
        parts.audit().record(tx, AuditEntry.by(client, origin, parts.clock().instant(), action, subject));
    }

    private static boolean isOf(VerifiedToken token, Credential credential) {
        return token.claims().holder().client().equals(credential.id().value());
    }
}
