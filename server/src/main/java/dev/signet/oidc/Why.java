package dev.signet.oidc;

/// Why somebody is not signed in by a provider, with the sentence they are told. The name is in the audit.
public enum Why {
    UNKNOWN_PROVIDER("This server knows no such way to sign in."),
    TOO_MANY("Too many sign-ins were begun from your address. Wait ten minutes, then try again."),
    UNKNOWN_STATE("This sign-in was not begun in this browser, took longer than ten minutes, or was finished before."),
    PROVIDER_SAYS_NO("The identity provider did not sign you in."),
    PROVIDER_UNREACHABLE("The identity provider does not answer as it should."),
    BAD_SIGNATURE("The identity provider's answer is not signed as it should be."),
    WRONG_ISSUER("The answer came from another identity provider than the one asked."),
    WRONG_AUDIENCE("The identity provider's answer is meant for another application."),
    WRONG_NONCE("The identity provider's answer belongs to another sign-in."),
    EXPIRED("The identity provider's answer has expired, or its clock differs from ours."),
    BAD_CLAIMS("The identity provider's answer lacks what a sign-in needs."),
    UNVERIFIED_EMAIL("The identity provider does not confirm that your e-mail address is yours."),
    NO_ACCOUNT("You have no account here. Ask an Admin of your organization for one."),
    ANOTHER_SUBJECT("Your e-mail address belongs to an account that somebody else of the identity provider uses."),
    DEACTIVATED("Your account here is deactivated. Ask an Admin of your organization."),
    ADDRESS_NOT_ALLOWED(
            "Your organization lets people sign in from certain addresses only, and this is not one of them.");

    private final String sentence;

    Why(String sentence) {
        this.sentence = sentence;
    }

    /// One sentence for whoever wanted to sign in.
    public String sentence() {
        return sentence;
    }
}
