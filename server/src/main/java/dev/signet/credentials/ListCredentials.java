package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.Stretch;
import dev.signet.base.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists credentials, the newest first: to Admins all of the organization, to others who may have any their
/// own.
public final class ListCredentials {
    private final AccessGround ground;
    private final CredentialRights rights;
    private final DescribeCredentials describe;
    private final CredentialListStore credentials = new CredentialListStore();

    /// Works on that ground.
    public ListCredentials(AccessGround ground) {
        this.ground = ground;
        this.rights = new CredentialRights(ground.access());
        this.describe = new DescribeCredentials(ground);
    }

    /// Which are wanted; without a filter, all that were not revoked. `search` is a part of name, description
    /// or id.
    public record Wanted(
            Optional<String> search,
            Optional<CredentialFilter> filter,
            Optional<Scope> scope,
            Optional<MemberId> owner) {}

    /// What the list can be ordered by; `OWNER` by name.
    public enum By {
        NAME,
        OWNER,
        CREATED_AT,
        LAST_USED_AT,
        EXPIRES_AT
    }

    /// A part of the list, and how long the whole is.
    public record Listed(List<KnownCredential> credentials, int total) {}

    private record Found(DescribeCredentials.Rows rows, int total) {}

    /// The part of the list that begins there; forbidden for those who may have no credentials.
    public CredentialOutcome<Listed> list(Principal principal, Wanted wanted, int offset, int limit) {
        return list(principal, wanted, Stretch.usual(new Slice(offset, limit)));
    }

    /// The same, in that order.
    public CredentialOutcome<Listed> list(Principal principal, Wanted wanted, Stretch<By> part) {
        CredentialRights.Reach reach = rights.of(principal);
        if (reach == CredentialRights.Reach.NONE) return new CredentialOutcome.Forbidden<>();
        if (reach == CredentialRights.Reach.OWN
                && wanted.owner()
                        .filter(owner -> !owner.equals(principal.member()))
                        .isPresent()) {
            return new CredentialOutcome.Done<>(new Listed(List.of(), 0));
        }
        Optional<MemberId> owner =
                reach == CredentialRights.Reach.OWN ? Optional.of(principal.member()) : wanted.owner();
        Wanted seen = new Wanted(wanted.search(), wanted.filter(), wanted.scope(), owner);
        CredentialListStore.Query query =
                new CredentialListStore.Query(seen, ground.clock().instant(), inactive(principal, seen));
        Found found = ground.database().inOrganization(principal.organization(), tx -> {
            List<CredentialListStore.Row> page = credentials.page(tx, query, part);
            return new Found(describe.gather(tx, page), credentials.count(tx, query));
        });
        return new CredentialOutcome.Done<>(new Listed(describe.describe(found.rows()), found.total()));
    }

    /// Which owners are no longer active; asked only where it makes a difference.
    private Set<MemberId> inactive(Principal principal, Wanted wanted) {
        boolean matters = wanted.filter()
                .filter(filter -> filter == CredentialFilter.ACTIVE || filter == CredentialFilter.OWNERLESS)
                .isPresent();
        if (!matters) return Set.of();
        List<MemberId> owners = ground.database().inOrganization(principal.organization(), credentials::owners);
        return owners.stream()
                .filter(owner -> DescribeCredentials.activity(ground.standings().find(principal.organization(), owner))
                        == CredentialStatus.Owner.GONE)
                .collect(Collectors.toSet());
    }
}
