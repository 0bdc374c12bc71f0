package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.Stretch;
import dev.signet.base.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who owns a credential that may sign embeds: besides Admins, they make and test embed paths (embedding.md §3.1).
public final class EmbedOwners {
    private static final Stretch<ListCredentials.By> FIRST = Stretch.usual(new Slice(0, 1));
    private static final Stretch<ListCredentials.By> ALL = Stretch.usual(new Slice(0, 1_000));

    private final AccessGround ground;
    private final CredentialListStore credentials = new CredentialListStore();

    /// Reads from there.
    public EmbedOwners(AccessGround ground) {
        this.ground = ground;
    }

    /// Whether the principal owns one that works now: unrevoked, switched on, not past its end.
    public boolean contains(Principal principal) {
        return !find(principal, FIRST).isEmpty();
    }

    /// Those of theirs that work now.
    public Set<ClientId> credentialsOf(Principal principal) {
        return find(principal, ALL).stream().map(row -> row.credential().id()).collect(Collectors.toSet());
    }

    private List<CredentialListStore.Row> find(Principal principal, Stretch<ListCredentials.By> part) {
        ListCredentials.Wanted wanted = new ListCredentials.Wanted(
                Optional.empty(),
                Optional.of(CredentialFilter.ACTIVE),
                Optional.of(Scope.EMBED),
                Optional.of(principal.member()));
        CredentialListStore.Query query =
                new CredentialListStore.Query(wanted, ground.clock().instant(), Set.of());
        return ground.database().inOrganization(principal.organization(), tx -> credentials.page(tx, query, part));
    }
}
