package dev.signet.secrets;

/// What a bearer token says.
///
/// `issuer` names the server that signed (`iss`); rights are never in a token, they are read when it is used.
public record TokenClaims(String issuer, TokenUse use, TokenHolder holder, TokenSerial serial, TokenLife life) {

    /// Refuses claims without an issuer, and refresh tokens for others than the client's owner.
    public TokenClaims {
        if (issuer.isEmpty()) throw new IllegalArgumentException("a token names its issuer");
        if (use == TokenUse.REFRESH && !(holder.basis() instanceof TokenBasis.Ownership)) {
            throw new IllegalArgumentException("only the client's owner is spoken for again");
        }
    }
}
