package dev.signet.secrets;

/// Proof that a token was signed by us, for this use, and has not expired. Only [UntrustedToken#verify] makes one.
///
/// It does not prove that the credential behind the token still exists: revocation is looked up with the claims.
public final class VerifiedToken {
    private final TokenClaims claims;

    VerifiedToken(TokenClaims claims) {
        this.claims = claims;
    }

    /// What the token says.
    public TokenClaims claims() {
        return claims;
    }

    @Override
    public String toString() {
        return "VerifiedToken[" + claims.serial().id() + "]";
    }
}
