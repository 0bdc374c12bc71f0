package dev.signet.embed;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.credentials.EmbedOwners;
import dev.signet.database.Transaction;
import dev.signet.workbooks.ReadPublished;

/// What the use cases of embed paths stand on.
public record PathGround(
        AccessGround access, OrganizationPolicies policies, EmbedOwners owners, ReadPublished published) {

    /// Writes down what somebody did to a path, as part of doing it.
    void record(Transaction tx, Principal principal, Origin from, AuditAction action, EmbedPath path) {
        AuditEntry entry = AuditEntry.by(
                principal, from, access.clock().instant(), action, path.id().auditName());
        access.audit()
                .record(
                        tx,
                        entry.with("audience", path.audience().name())
                                .with("workbook", path.target().workbook().toString())
                                .with("allowsTags", Boolean.toString(path.allowsTags())));
    }
}
