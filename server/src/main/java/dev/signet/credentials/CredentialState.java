package dev.signet.credentials;

import dev.signet.base.MemberId;
import java.time.Instant;

/// Where a credential is in its life.
public sealed interface CredentialState {

    /// Works.
    record Active() implements CredentialState {}

    /// Switched off until somebody switches it on again: neither it nor any token got with it works
    /// meanwhile.
    record Disabled(MemberId by, Instant at) implements CredentialState {}

    /// Ended for good: neither it nor any token got with it works.
    record Revoked(MemberId by, Instant at) implements CredentialState {}
}
