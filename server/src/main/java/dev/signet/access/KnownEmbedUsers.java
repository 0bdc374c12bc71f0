package dev.signet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.access.Profiles.Told;
import dev.signet.access.ProvisionEmbedUser.Outcome.Ready;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Embed users who are already as their host says, by what is kept in memory and true now: of their visits nothing is
/// to be written about them.
///
/// Guarantee: whoever is found would come out of [ProvisionEmbedUser] the same, unchanged. Everybody else is not found:
/// who is new, differs, is deactivated, administers, or is a person of the organization itself.
public final class KnownEmbedUsers {
    private static final int SIZE = 50_000;

    private final Standings standings;
    private final Profiles profiles;
    private final LiveCache<OrganizationId, List<AccountType>> types;

    /// Whose address is whose: only ever a guess, the member's standing has to agree.
    private final Cache<Address, MemberId> guesses =
            Caffeine.newBuilder().maximumSize(SIZE).build();

    /// Knows what these know.
    public KnownEmbedUsers(Database database, Standings standings, Profiles profiles) {
        AccountTypeStore store = new AccountTypeStore();
        this.standings = standings;
        this.profiles = profiles;
        this.types = new LiveCache<>(
                database.feed(),
                AccountTypeStore.CHANGE_KIND,
                SIZE,
                change -> change.organization(),
                id -> database.inOrganization(id, store::all));
    }

    /// Remembers who that was, to be found the next time.
    public void remember(OrganizationId organization, Standing standing) {
        if (standing.member().kind() == MemberKind.EMBED) {
            guesses.put(
                    Address.of(organization, standing.member().email()),
                    standing.member().id());
        }
    }

    /// The user, if they are known and all the host says of them is so.
    public Optional<Ready> find(OrganizationId organization, EmbedUser user) {
        Address address = Address.of(organization, user.email());
        return Optional.ofNullable(guesses.getIfPresent(address))
                .flatMap(id -> standings.find(organization, id))
                .filter(standing ->
                        Address.of(organization, standing.member().email()).equals(address))
                .filter(standing -> isPlain(standing) && isCalled(standing.member(), user))
                .filter(standing -> isOfType(organization, standing.member(), user))
                .flatMap(standing -> profiles.told(
                                organization, standing.member().id())
                        .filter(told -> isAsSaid(told, user))
                        .map(told -> new Ready(standing, unknown(told, user))));
    }

    private static boolean isPlain(Standing standing) {
        return standing.member().kind() == MemberKind.EMBED
                && standing.isActive()
                && !standing.accountType().isAdmin();
    }

    private static boolean isCalled(Member member, EmbedUser user) {
        return user.name().filter(name -> !name.equals(member.name())).isEmpty();
    }

    private boolean isOfType(OrganizationId organization, Member member, EmbedUser user) {
        return user.accountType()
                .filter(name -> DefaultAccountType.find(types.get(organization), name)
                        .filter(type -> type.id().equals(member.accountType()))
                        .isEmpty())
                .isEmpty();
    }

    private static boolean isAsSaid(Told told, EmbedUser user) {
        Map<String, String> said = user.attributes().orElse(Map.of());
        return user.teams().filter(names -> !names.equals(told.teams())).isEmpty()
                && said.entrySet().stream()
                        .filter(each -> told.known().contains(each.getKey()))
                        .allMatch(
                                each -> each.getValue().equals(told.attributes().get(each.getKey())));
    }

    private static Set<String> unknown(Told told, EmbedUser user) {
        Set<String> names = new HashSet<>(user.attributes().orElse(Map.of()).keySet());
        names.removeAll(told.known());
        return names;
    }

    /// An e-mail address in an organization, without regard to case.
    private record Address(OrganizationId organization, String key) {

        static Address of(OrganizationId organization, String email) {
            return new Address(organization, MemberStore.key(email));
        }
    }
}
