package dev.signet.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a provider says of itself (OpenID Connect Discovery §3), with its endpoints at one address.
record ProviderMetadata(String url) {
    static final String PATH = "/.well-known/openid-configuration";
    static final String AUTHORIZE = "/authorize";
    static final String TOKEN = "/token";
    static final String KEYS = "/keys";
    static final String END = "/end-session";

    /// The document of an issuer of that name.
    Map<String, Object> naming(String issuer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("issuer", issuer);
        all.put("authorization_endpoint", url + AUTHORIZE);
        all.put("token_endpoint", url + TOKEN);
        all.put("jwks_uri", url + KEYS);
        all.put("end_session_endpoint", url + END);
        all.put("response_types_supported", List.of("code"));
        all.put("subject_types_supported", List.of("public"));
        all.put("id_token_signing_alg_values_supported", List.of("RS256", "ES256"));
        all.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        all.put("code_challenge_methods_supported", List.of("S256"));
        all.put("scopes_supported", List.of("openid", "email", "profile"));
        all.put("authorization_response_iss_parameter_supported", true);
        return all;
    }
}
