package dev.signet.credentials;

/// Proves a bearer token and says who it acts as.
///
/// Guarantee: a good signature is not enough. The credential, its owner, the token and its family are looked
/// at as they are now, so that revocation holds from the moment it is acknowledged; rights are never read
/// from the token.
public final class VerifyToken {
    private static final TokenCheck BAD = new TokenCheck.Bad();

    private final ProveBearer bearers;
    private final RateLimit rate;

    VerifyToken(ProveBearer bearers, RateLimit rate) {
        this.bearers = bearers;
        this.rate = rate;
    }

    /// Who the token acts as when it is used from that address.
    public TokenCheck verify(String bearer, String address) {
        return switch (bearers.prove(bearer, address)) {
            case ProveBearer.Outcome.Bad() -> BAD;
            case ProveBearer.Outcome.AddressRefused() -> new TokenCheck.AddressRefused();
            case ProveBearer.Outcome.Proven proven ->
                rate.allows(proven.credential().id().value())
                        ? new TokenCheck.Good(proven.caller())
                        : new TokenCheck.TooMany(rate.perSecond());
        };
    }
}
