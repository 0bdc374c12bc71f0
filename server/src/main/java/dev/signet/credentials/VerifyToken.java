package dev.signet.credentials;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.secrets.TokenUse;
import dev.signet.secrets.VerifiedToken;
import java.util.Optional;

/// Proves a bearer token and says who it acts as.
///
/// Guarantee: a good signature is not enough. The credential, its owner and the token's family are looked at as they
/// are
/// now, so that revocation holds from the moment it is acknowledged; rights are never read from the token.
public final class VerifyToken {
    private final Tokens tokens;
    private final Credentials credentials;
    private final AuthenticateClient clients;
    private final TokenFamilies families;

    VerifyToken(Tokens tokens, Credentials credentials, AuthenticateClient clients, TokenFamilies families) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.clients = clients;
        this.families = families;
    }

    /// Who the token acts as; empty for anything that is not, or is no longer, a good token.
    public Optional<Principal.Machine> verify(String bearer) {
        return tokens.verify(bearer, TokenUse.ACCESS).flatMap(this::actsAs);
    }

    private Optional<Principal.Machine> actsAs(VerifiedToken token) {
        return credentials
                .find(new ClientId(token.claims().holder().client()))
                .map(StoredCredential::credential)
                .filter(credential -> clients.whyNot(credential).isEmpty())
                .filter(credential -> !families.isRevoked(
                        credential.organization(), token.claims().serial().family()))
                .map(credential ->
                        new Principal.Machine(credential.organization(), credential.owner(), credential.id()));
    }
}
