package dev.signet.oidc;

/// Signing in and out with identity providers: what the door for people needs.
public record ProviderSignIn(OfferProviders offer, BeginSignIn begin, FinishSignIn finish, LeaveProvider leave) {

    /// All of it, on that ground; what was learnt of providers is shared with their administration.
    public static ProviderSignIn over(OidcGround ground, KnownProviders known) {
        return new ProviderSignIn(
                new OfferProviders(ground.access().database()),
                new BeginSignIn(ground, known),
                new FinishSignIn(ground, known),
                new LeaveProvider(ground.access().database(), known));
    }
}
