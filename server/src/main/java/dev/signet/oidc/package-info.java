/// Sign-in with an identity provider: OpenID Connect Core 1.0, the authorization code flow with PKCE.
///
/// An [IdentityProvider] is what an organization's Admins settle by [IdentityProviders]. [BeginSignIn] sends
/// a browser there; [FinishSignIn] takes what it comes back with, proves it ([ProveIdToken]), finds or makes
/// the member ([LinkMember]) and opens a session by the same code as a password does. [ProviderSignIn] holds
/// these for the door. Read [FinishSignIn] first.
///
/// Never: an address asked otherwise than through [dev.signet.outbound.OutboundHttp]; a token believed before
/// its signature, issuer, audience, end and nonce are proven; somebody let in whose address nobody has
/// verified; a state, a nonce or a verifier kept in clear.
@NullMarked
package dev.signet.oidc;

import org.jspecify.annotations.NullMarked;
