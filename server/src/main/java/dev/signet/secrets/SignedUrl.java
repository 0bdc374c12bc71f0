package dev.signet.secrets;

import java.util.Optional;
import java.util.Set;

/// Proof that the holder of a client's secret wrote this address, every byte of it. Only [UntrustedUrl#verify] makes
/// one.
///
/// It proves nothing else: what the parameters mean, whether they still hold and whether the address was used before is
/// not known.
public final class SignedUrl {
    private final UrlParameters parameters;
    private final Optional<OAuthTokens> tokens;

    SignedUrl(UrlParameters parameters, TicketKey signer) {
        this.parameters = parameters;
        this.tokens = signer.tokens();
    }

    /// The names that begin with a colon, in the host's order; the signature's is not among them.
    public Set<String> names() {
        return parameters.names();
    }

    /// The value of the parameter of that name, in which a plus is a space, as forms write it.
    public Optional<String> text(String name) {
        return parameters.form(name);
    }

    /// The same, in which a plus is a plus: for values that can hold no space.
    public Optional<String> word(String name) {
        return parameters.plain(name);
    }

    /// What opens the token in it, under the secret that signed it.
    public Optional<OAuthTokens> tokens() {
        return tokens;
    }

    @Override
    public String toString() {
        return "SignedUrl[hidden]";
    }
}
