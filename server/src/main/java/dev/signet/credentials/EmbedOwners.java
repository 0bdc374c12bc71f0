package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.Stretch;
import java.util.Optional;
import java.util.Set;

/// Who owns a credential that may sign embeds: besides Admins, they make and test embed paths (embedding.md §3.1).
public final class EmbedOwners {
    private static final Stretch<ListCredentials.By> FIRST = Stretch.usual(new Slice(0, 1));

    private final AccessGround ground;
    private final CredentialListStore credentials = new CredentialListStore();

    /// Reads from there.
    public EmbedOwners(AccessGround ground) {
        this.ground = ground;
    }

    /// Whether the principal owns one that works now: unrevoked, switched on, not past its end.
    public boolean contains(Principal principal) {
        ListCredentials.Wanted wanted = new ListCredentials.Wanted(
                Optional.empty(),
                Optional.of(CredentialFilter.ACTIVE),
                Optional.of(Scope.EMBED),
                Optional.of(principal.member()));
        CredentialListStore.Query query =
                new CredentialListStore.Query(wanted, ground.clock().instant(), Set.of());
        return !ground.database()
                .inOrganization(principal.organization(), tx -> credentials.page(tx, query, FIRST))
                .isEmpty();
    }
}
