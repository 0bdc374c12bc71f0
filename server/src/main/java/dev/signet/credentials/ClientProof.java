package dev.signet.credentials;

import dev.signet.secrets.Secret;

/// What a client presents to prove who it is: a client id as it came, not yet known to be one, and a secret.
public record ClientProof(String clientId, Secret secret) {}
