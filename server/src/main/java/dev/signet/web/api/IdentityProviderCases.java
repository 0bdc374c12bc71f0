package dev.signet.web.api;

import dev.signet.oidc.IdentityProviders;
import java.net.URI;

/// The use cases behind the routes of identity providers, and where those send browsers back to.
public record IdentityProviderCases(IdentityProviders providers, URI callback) {}
