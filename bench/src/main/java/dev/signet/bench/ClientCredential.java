package dev.signet.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a client proves itself with at a token endpoint (RFC 6749 §2.3.1), known to this run only.
record ClientCredential(String id, String secret) {

    /// The form that asks for a token by `client_credentials`.
    String tokenForm() {
        return "grant_type=client_credentials&" + form();
    }

    /// The proof alone, as a part of a form.
    String form() {
        return "client_id=" + encoded(id) + "&client_secret=" + encoded(secret);
    }

    @Override
    public String toString() {
        return "ClientCredential[" + id + "]";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
