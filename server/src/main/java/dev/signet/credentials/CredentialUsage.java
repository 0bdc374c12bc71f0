package dev.signet.credentials;

import dev.signet.access.ActorRecord;
import dev.signet.access.ActorRecords;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import java.util.List;

/// What was done with a credential and what it was refused, from the audit, the newest first. For whoever may
/// look at the credential.
public final class CredentialUsage {
    private final ReadCredential read;
    private final ActorRecords records;

    /// Reads credentials by that, and the audit by those.
    public CredentialUsage(ReadCredential read, ActorRecords records) {
        this.read = read;
        this.records = records;
    }

    /// The part of it that begins there, at most `limit` records.
    public CredentialOutcome<List<ActorRecord>> read(Principal principal, ClientId id, int offset, int limit) {
        return switch (read.read(principal, id)) {
            case CredentialOutcome.NotFound<KnownCredential> _ -> new CredentialOutcome.NotFound<>();
            case CredentialOutcome.Forbidden<KnownCredential> _ -> new CredentialOutcome.Forbidden<>();
            case CredentialOutcome.Refused<KnownCredential> refused ->
                new CredentialOutcome.Refused<>(refused.problem());
            case CredentialOutcome.Done<KnownCredential> _ ->
                new CredentialOutcome.Done<>(records.by(principal.organization(), id, offset, limit));
        };
    }
}
