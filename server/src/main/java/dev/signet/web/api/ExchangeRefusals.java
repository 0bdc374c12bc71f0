package dev.signet.web.api;

import dev.signet.base.Fault;
import dev.signet.credentials.ExchangeOutcome;
import dev.signet.http.Answer;

/// How a token exchange is refused: the contract's envelope, with the keys of RFC 8693 §2.2.2 beside it.
final class ExchangeRefusals {
    private ExchangeRefusals() {}

    /// The wire does not tell unknown members from those who are deactivated, guests, or of another organization.
    static Answer of(ExchangeOutcome.Why why) {
        return switch (why) {
            case ACTOR_TOKEN ->
                ExchangeGrant.unauthorized(
                        "The actor token has expired, was revoked, or is not of this server. Get a new one.");
            case ACTOR_ADDRESS -> denied(TokenRefusals.ADDRESS);
            case ACTOR_NOT_ITSELF ->
                invalid("actor_token: This token comes from an exchange or a ticket itself. Give one that a credential"
                        + " of the Admin got.");
            case ACTOR_NOT_ADMIN -> denied("Only Admins act as others.");
            case SUBJECT_UNREADABLE -> invalid("subject_token: Give a signed JSON Web Token in its compact form.");
            case SUBJECT_WITHOUT_CLIENT ->
                invalid("subject_token: Give in its kid the client ID of the credential that signed it.");
            case SUBJECT_UNKNOWN_CLIENT -> invalid("subject_token: The organization has no credential of this kid.");
            case CREDENTIAL_OVER ->
                invalid("subject_token: The credential of its kid is revoked, disabled or expired, or its owner is not"
                        + " active any more.");
            case CREDENTIAL_ADDRESS -> denied(TokenRefusals.ADDRESS);
            case CREDENTIAL_NO_API -> invalid("subject_token: The credential of its kid lacks the REST API privilege.");
            case CREDENTIAL_CANNOT_VERIFY ->
                invalid("subject_token: The secret of the credential is kept as a digest only, which verifies no"
                        + " signature. It takes the Embedding privilege, the option impersonate (create the credential"
                        + " or rotate its secret with it), or a registered key.");
            case SUBJECT_OTHER_ALGORITHM ->
                invalid("subject_token: Its alg is not that of a key of the credential: HS256 for a secret (with the"
                        + " Embedding privilege or the option impersonate), and each registered key's own.");
            case SUBJECT_FORGED ->
                invalid("subject_token: It is not signed with a live secret or registered key of the credential.");
            case SUBJECT_CLAIMS ->
                invalid("subject_token: It needs the claims sub (an e-mail address), iat and exp; tenant, kid and jti"
                        + " are text, nbf is a time.");
            case SUBJECT_TIMES ->
                invalid("subject_token: It has expired, is not valid yet, or ends more than 30 days after its iat.");
            case SUBJECT_TENANT ->
                invalid("subject_token: Its tenant is not this organization. Tenant organizations are not built.");
            case SUBJECT_TENANT_ALONE ->
                invalid("subject_token: A tenant alone stands for its Admin, and nobody acts as an Admin. Give a sub"
                        + " too.");
            case SUBJECT_USED -> invalid("subject_token: It was used before. Sign a new one, with another jti.");
            case SUBJECT_NOBODY ->
                invalid("subject_token: No active member of the organization has the e-mail address in its sub.");
            case SUBJECT_ADMIN -> denied("Nobody acts as an Admin.");
        };
    }

    private static Answer invalid(String message) {
        return TokenRefusals.refusal(Fault.INVALID_REQUEST, "invalid_request", message);
    }

    private static Answer denied(String message) {
        return TokenRefusals.refusal(Fault.FORBIDDEN, "access_denied", message);
    }
}
