package dev.signet.web.api;

import dev.signet.http.Answer;
import dev.signet.http.Route;
import dev.signet.secrets.KeyAlgorithm;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// `GET /.well-known/oauth-authorization-server` (RFC 8414): where clients find the token endpoint and its
/// like. The JWT bearer grant is not among the grants: it is off until an organization turns it on, and this is of the
/// server.
final class WellKnownRoutes {
    private static final List<String> METHODS = List.of("client_secret_basic", "client_secret_post", "private_key_jwt");
    private static final List<String> ALGORITHMS =
            Arrays.stream(KeyAlgorithm.values()).map(KeyAlgorithm::wire).toList();

    private final Metadata metadata;

    WellKnownRoutes(URI publicUrl) {
        this.metadata = Metadata.of(issuer(publicUrl));
    }

    /// The names of the server that client assertions may be for (RFC 7523 §3).
    static Set<String> audiences(URI publicUrl) {
        Metadata metadata = Metadata.of(issuer(publicUrl));
        return Set.of(metadata.issuer(), metadata.token_endpoint());
    }

    private static String issuer(URI publicUrl) {
        return publicUrl.toString().replaceAll("/+$", "");
    }

    /// What the server says of itself (RFC 8414 §2).
    @SuppressWarnings("MemberName") // the names of the RFC
    record Metadata(
            String issuer,
            String token_endpoint,
            String revocation_endpoint,
            String introspection_endpoint,
            String service_documentation,
            List<String> grant_types_supported,
            List<String> response_types_supported,
            List<String> token_endpoint_auth_methods_supported,
            List<String> revocation_endpoint_auth_methods_supported,
            List<String> introspection_endpoint_auth_methods_supported,
            List<String> token_endpoint_auth_signing_alg_values_supported,
            List<String> revocation_endpoint_auth_signing_alg_values_supported,
            List<String> introspection_endpoint_auth_signing_alg_values_supported) {

        static Metadata of(String url) {
            return new Metadata(
                    url,
                    url + "/v2/auth/token",
                    url + "/v2/auth/revoke",
                    url + "/v2/auth/introspect",
                    url + "/docs",
                    List.of("client_credentials", "refresh_token", ExchangeGrant.TYPE),
                    List.of(),
                    METHODS,
                    METHODS,
                    METHODS,
                    ALGORITHMS,
                    ALGORITHMS,
                    ALGORITHMS);
        }
    }

    List<Route<?, ?>> all() {
        return List.of(Route.get("/.well-known/oauth-authorization-server")
                .named("getServerMetadata", "Where tokens are got, ended and asked about")
                .tagged("auth")
                .answers(200, "What RFC 8414 asks for", Metadata.class)
                .handledBy(_ -> Answer.ok(metadata)));
    }
}
