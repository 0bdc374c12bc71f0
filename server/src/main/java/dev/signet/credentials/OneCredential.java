package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Optional;

/// What all changes of one credential have in common: may they, is it there, keep others away, do, audit.
final class OneCredential {
    private final AccessGround ground;
    private final CredentialRights rights;
    private final CredentialOwners owners;
    private final CredentialStore credentials = new CredentialStore();

    OneCredential(AccessGround ground) {
        this.ground = ground;
        this.rights = new CredentialRights(ground.access());
        this.owners = new CredentialOwners(ground.standings());
    }

    /// One change of a credential that nobody else changes meanwhile.
    interface Change<T> {
        CredentialOutcome<T> in(Call call, Credential credential);
    }

    /// Who changes what, from where, when.
    record Call(Transaction tx, Principal principal, Origin origin, Instant now, CredentialRights.Reach reach) {}

    /// Does the change of a credential that has not been revoked.
    <T> CredentialOutcome<T> change(Principal principal, Origin origin, ClientId id, Change<T> change) {
        return changeAny(
                principal,
                origin,
                id,
                (call, credential) -> credential.state() instanceof CredentialState.Revoked
                        ? new CredentialOutcome.Refused<>(Problem.of(
                                Fault.INVALID_REQUEST,
                                "This credential has been revoked, which is for good. Create a new one."))
                        : change.in(call, credential));
    }

    /// Does the change, whatever the credential's state.
    <T> CredentialOutcome<T> changeAny(Principal principal, Origin origin, ClientId id, Change<T> change) {
        CredentialRights.Reach reach = rights.of(principal);
        if (reach == CredentialRights.Reach.NONE) return new CredentialOutcome.Forbidden<>();
        Optional<Problem> bar = owners.whyNot(principal);
        if (bar.isPresent()) return new CredentialOutcome.Refused<>(bar.get());
        return ground.database().inOrganization(principal.organization(), tx -> {
            Optional<Credential> found = credentials
                    .lock(tx, id)
                    .filter(credential -> CredentialRights.covers(reach, principal, credential));
            if (found.isEmpty()) return new CredentialOutcome.NotFound<>();
            Instant now = ground.clock().instant();
            return change.in(new Call(tx, principal, origin, now, reach), found.get());
        });
    }

    /// Writes the credential as it is from now on, beside the entry that tells what was done.
    void write(Call call, Credential after, AuditEntry entry) {
        credentials.update(call.tx(), after, call.principal().member(), call.now());
        ground.audit().record(call.tx(), entry);
    }

    /// What the audit is told of every change.
    static AuditEntry entry(Call call, AuditAction action, Credential credential) {
        return AuditEntry.by(call.principal(), call.origin(), call.now(), action, credential.auditName())
                .with("name", credential.description().name());
    }
}
