package dev.signet.credentials;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.secrets.TokenUse;
import dev.signet.secrets.VerifiedToken;
import java.util.Optional;

/// Proves a bearer token and says who it acts as.
///
/// Guarantee: a good signature is not enough. The credential, its owner, the token and its family are looked
/// at as they are now, so that revocation holds from the moment it is acknowledged; rights are never read
/// from the token.
public final class VerifyToken {
    private static final TokenCheck BAD = new TokenCheck.Bad();

    private final Tokens tokens;
    private final Credentials credentials;
    private final CredentialGate gate;
    private final TokenFamilies families;
    private final RateLimit rate;

    VerifyToken(Tokens tokens, Credentials credentials, CredentialGate gate, TokenFamilies families, RateLimit rate) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.gate = gate;
        this.families = families;
        this.rate = rate;
    }

    /// Who the token acts as when it is used from that address.
    public TokenCheck verify(String bearer, String address) {
        Optional<VerifiedToken> token = tokens.verify(bearer, TokenUse.ACCESS);
        if (token.isEmpty()) return BAD;
        Optional<StoredCredential> stored =
                credentials.find(new ClientId(token.get().claims().holder().client()));
        if (stored.isEmpty()) return BAD;
        Credential credential = stored.get().credential();
        if (families.hasEnded(credential.organization(), token.get().claims().serial())) return BAD;
        Optional<Why> why = gate.whyNot(credential, address);
        if (why.isPresent()) return why.get() == Why.ADDRESS_NOT_ALLOWED ? new TokenCheck.AddressRefused() : BAD;
        if (!rate.allows(credential.id().value())) return new TokenCheck.TooMany(rate.perSecond());
        return new TokenCheck.Good(
                new Principal.Machine(credential.organization(), credential.owner(), credential.id()));
    }
}
