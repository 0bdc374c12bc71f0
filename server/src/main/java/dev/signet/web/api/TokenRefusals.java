package dev.signet.web.api;

import dev.signet.base.Fault;
import dev.signet.credentials.TokenOutcome;
import dev.signet.http.Answer;

/// How the token endpoint says no: the contract's envelope, with the keys of RFC 6749 §5.2 beside it.
final class TokenRefusals {
    static final String ADDRESS =
            "Your address is not on the list of addresses that may call this organization, or that"
                    + " this credential may be used from.";
    static final String BAD_CLIENT = "The client ID or the client secret is wrong.";

    static final String BAD_ASSERTION = "The client assertion is not signed with a key of a client there is.";

    private TokenRefusals() {}

    /// The wire does not tell an unknown client from a wrong secret or key; who holds the right one learns what is
    /// wrong.
    private static Answer of(TokenOutcome.Why why) {
        return switch (why) {
            case UNKNOWN_CLIENT, WRONG_SECRET -> invalidClient(BAD_CLIENT);
            case WRONG_ASSERTION -> invalidClient(BAD_ASSERTION);
            case ASSERTION_NOT_CLAIMS ->
                invalidClient("The client assertion lacks a claim: it needs iss, sub, aud, exp and jti.");
            case ASSERTION_OTHER_CLIENT ->
                invalidClient("The client assertion's iss and sub must both be the client ID that signed it.");
            case ASSERTION_OTHER_AUDIENCE ->
                invalidClient("The client assertion's aud must be this server: its public URL or its token endpoint.");
            case ASSERTION_EXPIRED -> invalidClient("The client assertion has expired. Sign a new one.");
            case ASSERTION_TOO_LONG ->
                invalidClient("The client assertion's exp must be at most five minutes from now.");
            case ASSERTION_NOT_YET_VALID ->
                invalidClient("The client assertion is not valid yet: its iat or nbf lies in the future.");
            case ASSERTION_USED ->
                invalidClient("This client assertion was used before. Sign a new one, with another jti.");
            case SECRET_ENDED -> invalidClient("This secret has ended. Use the newer one.");
            case DISABLED -> invalidClient("This credential is disabled. Enable it again.");
            case EXPIRED -> invalidClient("This credential has expired. Extend it, or create a new one.");
            case ADDRESS_NOT_ALLOWED -> refusal(Fault.FORBIDDEN, "access_denied", ADDRESS);
            case REVOKED -> invalidClient("This credential has been revoked. Create a new one.");
            case OWNER_GONE ->
                invalidClient(
                        "The owner of this credential is no longer an active member. Create one with another owner.");
            case NO_API_PRIVILEGE ->
                refusal(
                        Fault.FORBIDDEN,
                        "unauthorized_client",
                        "This credential lacks the REST API privilege. Create one that has it.");
            case BAD_REFRESH_TOKEN -> invalidGrant("The refresh token is not of this server, or has expired.");
            case OTHER_CLIENT -> invalidGrant("The refresh token was issued to another client.");
            case REUSED, FAMILY_REVOKED ->
                invalidGrant(
                        "This refresh token was used before, so all tokens that came from it have ended. Authenticate"
                                + " anew.");
        };
    }

    static Answer of(TokenOutcome.Failure failure) {
        return switch (failure) {
            case TokenOutcome.Refused(TokenOutcome.Why why) -> of(why);
            case TokenOutcome.TooManyFailures() -> tooManyFailures();
            case TokenOutcome.TooManyRequests(int perSecond) -> tooManyTokens(perSecond);
        };
    }

    /// The credential gets so many tokens a second, and no more.
    static Answer tooManyTokens(int perSecond) {
        return RateAnswers.limited(
                refusal(Fault.TOO_MANY_REQUESTS, "slow_down", RateAnswers.sentence("gets", perSecond)), perSecond);
    }

    private static Answer tooManyFailures() {
        return refusal(Fault.TOO_MANY_REQUESTS, "slow_down", "Too many failed authentications. Wait a second.")
                .with("Retry-After", "1");
    }

    static Answer invalidClient(String message) {
        return refusal(Fault.UNAUTHORIZED, "invalid_client", message)
                .with("WWW-Authenticate", "Basic realm=\"signet\", charset=\"UTF-8\"");
    }

    static Answer invalidRequest(Answer problem) {
        return problem.withExtra("error", "invalid_request");
    }

    static Answer unsupportedGrant(String message) {
        return refusal(Fault.INVALID_REQUEST, "unsupported_grant_type", message);
    }

    /// 401, so that clients fall back to their secret (rest-api.md §1.2).
    private static Answer invalidGrant(String message) {
        return refusal(Fault.UNAUTHORIZED, "invalid_grant", message);
    }

    /// The same in the words of the contract and of the RFCs.
    static Answer refusal(Fault fault, String error, String message) {
        return Answer.problem(fault, message).withExtra("error", error).withExtra("error_description", message);
    }
}
