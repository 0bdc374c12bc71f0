package dev.signet.web.api;

import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.ClientProof;
import dev.signet.http.Form;
import dev.signet.http.Request;
import dev.signet.secrets.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a client authenticated itself at the token endpoint: by HTTP Basic, by its secret in the body, or by a
/// client assertion (RFC 7523 §2.2); never by two of them (RFC 6749 §2.3).
sealed interface ClientAuthentication {

    /// It presented this.
    record Presented(ClientProof proof) implements ClientAuthentication {}

    /// It did not try.
    record None() implements ClientAuthentication {}

    /// It sent an `Authorization` header that is not Basic with an id and a secret.
    record Garbled() implements ClientAuthentication {}

    /// It contradicted itself.
    record Invalid(Problem problem) implements ClientAuthentication {}

    /// Reads header and body; never throws. An assertion must be for one of those names of this server.
    static ClientAuthentication of(Request request, Form form, Set<String> audiences) {
        return ClientAssertion.isIn(form) ? ClientAssertion.of(request, form, audiences) : bySecret(request, form);
    }

    private static ClientAuthentication bySecret(Request request, Form form) {
        List<String> headers = request.headers("Authorization");
        Optional<String> id = form.given("client_id");
        Optional<String> secret = form.given("client_secret");
        if (headers.isEmpty()) return inBody(id, secret);
        if (headers.size() > 1) return invalid("", "Send one Authorization header.");
        if (secret.isPresent()) {
            return invalid(
                    "client_secret", "Send the client's secret in the Authorization header or here, not in both.");
        }
        Optional<ClientProof.BySecret> basic = basic(headers.getFirst());
        if (basic.isEmpty()) return new Garbled();
        if (id.isPresent() && !id.equals(basic.map(ClientProof.BySecret::clientId))) {
            return invalid("client_id", "Give the same client ID as in the Authorization header, or none.");
        }
        return new Presented(basic.get());
    }

    private static ClientAuthentication inBody(Optional<String> id, Optional<String> secret) {
        if (id.isEmpty() && secret.isEmpty()) return new None();
        if (id.isEmpty()) return invalid("client_id", "Give the client ID that belongs to the secret.");
        if (secret.isEmpty()) return invalid("client_secret", "Give the client's secret.");
        return new Presented(new ClientProof.BySecret(id.get(), Secret.ofText(secret.get())));
    }

    private static Optional<ClientProof.BySecret> basic(String header) {
        String scheme = "Basic ";
        if (!header.regionMatches(true, 0, scheme, 0, scheme.length())) return Optional.empty();
        return decoded(header.substring(scheme.length()).strip()).flatMap(pair -> {
            int colon = pair.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new ClientProof.BySecret(
                            pair.substring(0, colon), Secret.ofText(pair.substring(colon + 1))));
        });
    }

    private static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException garbled) {
            return Optional.empty();
        }
    }

    /// A contradiction in that field.
    static ClientAuthentication invalid(String field, String message) {
        return new Invalid(Problem.invalid(List.of(new Violation(field, message))));
    }
}
