package dev.signet.web.api;

import dev.signet.credentials.CredentialLife;
import dev.signet.secrets.RevealPermit;

/// The use cases behind the routes of credentials, and the permit to show a new secret once.
public record CredentialCases(CredentialLife life, RevealPermit permit) {}
