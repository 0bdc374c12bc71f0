package dev.signet.embed;

import dev.signet.access.AuditEntry;
import dev.signet.access.Principal;
import dev.signet.access.RecordRecent;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;

/// What is written when somebody is let in: the ticket is used up, and there is a session, under the digest of the key
/// for their page alone.
record Entrance(UsedTicketStore.Ticket ticket, ViewerSession session, Secret key, AuditEntry entry, Instant at) {

    /// Who looks: somebody a host vouched for.
    Principal.Viewer viewer() {
        return session.viewer().orElseThrow();
    }

    byte[] digest() {
        return SecretDigest.of(key).bytes();
    }

    /// What the user sees from now on among what they opened last.
    RecordRecent.Opened opened() {
        return new RecordRecent.Opened(viewer().member(), session.target().workbook(), at);
    }
}
