package dev.signet.web.api;

import dev.signet.credentials.ClientProof;
import dev.signet.http.Form;
import dev.signet.http.Request;
import dev.signet.secrets.UntrustedAssertion;
import java.util.Optional;
import java.util.Set;

/// The form fields of a client assertion (RFC 7521 §4.2, RFC 7523 §2.2).
final class ClientAssertion {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String TYPE_FIELD = "client_assertion_type";
    private static final String FIELD = "client_assertion";

    private ClientAssertion() {}

    static boolean isIn(Form form) {
        return form.given(FIELD).isPresent() || form.given(TYPE_FIELD).isPresent();
    }

    /// What it presents; text that is no token is a client nobody knows.
    static ClientAuthentication of(Request request, Form form, Set<String> audiences) {
        if (!form.given(TYPE_FIELD).equals(Optional.of(TYPE))) {
            return ClientAuthentication.invalid(TYPE_FIELD, "Give " + TYPE + ".");
        }
        Optional<String> text = form.given(FIELD);
        if (text.isEmpty()) return ClientAuthentication.invalid(FIELD, "Give the signed assertion.");
        if (form.given("client_secret").isPresent()
                || !request.headers("Authorization").isEmpty()) {
            return ClientAuthentication.invalid(FIELD, "Send an assertion or the client's secret, not both.");
        }
        Optional<UntrustedAssertion> assertion = UntrustedAssertion.parse(text.get());
        if (assertion.isEmpty()) {
            return ClientAuthentication.invalid(FIELD, "Give a signed JSON Web Token in its compact form.");
        }
        Optional<String> id = form.given("client_id");
        if (id.isPresent() && !id.get().equals(assertion.get().clientHint())) {
            return ClientAuthentication.invalid(
                    "client_id", "Give the client ID that is the assertion's sub, or none.");
        }
        return new ClientAuthentication.Presented(new ClientProof.ByAssertion(assertion.get(), audiences));
    }
}
