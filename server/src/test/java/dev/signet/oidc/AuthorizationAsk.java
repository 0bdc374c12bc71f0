package dev.signet.oidc;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// What a client asked of the authorization endpoint (OpenID Connect Core §3.1.2.1, RFC 7636 §4.3).
record AuthorizationAsk(URI redirect, String state, String nonce, String challenge) {

    /// Reads the parameters; refuses, with a sentence, all that a strict provider refuses.
    static AuthorizationAsk of(Map<String, String> query, ProviderClient client) {
        require(query, "response_type", "code");
        require(query, "client_id", client.id());
        require(query, "code_challenge_method", "S256");
        if (!given(query, "scope").contains("openid")) throw new Refused("the scope is without openid");
        URI redirect = URI.create(given(query, "redirect_uri"));
        if (!client.redirect().equals(redirect)) throw new Refused("the redirect_uri is not registered: " + redirect);
        String challenge = given(query, "code_challenge");
        if (!challenge.matches("[A-Za-z0-9_-]{43}")) throw new Refused("the code_challenge is no SHA-256");
        return new AuthorizationAsk(redirect, given(query, "state"), given(query, "nonce"), challenge);
    }

    private static void require(Map<String, String> query, String name, String value) {
        if (!given(query, name).equals(value)) throw new Refused(name + " is not " + value);
    }

    private static String given(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new Refused(name + " is missing"));
    }

    /// The client asked wrongly: a real provider shows a page and sends nobody back.
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
