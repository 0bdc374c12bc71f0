package dev.signet.embed;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.HostOrigin;
import java.time.LocalDate;
import java.util.Optional;

/// What loads of embeds are counted by: the day (UTC), how and of what, who looked, and on whose page. What nobody
/// knows is empty: who looks at what is open to everybody, and the page where the browser does not tell.
record EmbedLoad(OrganizationId organization, LocalDate day, EmbeddedContent what, Who who, Optional<HostOrigin> page) {

    /// Who looked, and whose ticket let them in.
    record Who(Optional<ClientId> client, Optional<MemberId> member) {
        static final Who ANYBODY = new Who(Optional.empty(), Optional.empty());
    }

    /// The same on a page nobody knows.
    EmbedLoad onSomePage() {
        return new EmbedLoad(organization, day, what, who, Optional.empty());
    }
}
