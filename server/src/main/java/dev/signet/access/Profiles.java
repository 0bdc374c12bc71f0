package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everybody's [Profile], kept in memory for as long as it is true: a changed team or attribute acts at the
/// next question.
///
/// Of several values of an attribute the member's own comes first and the default last (embedding.md §1.7).
public final class Profiles {
    private static final int SIZE = 50_000;

    private final MemberStore members = new MemberStore();
    private final TeamStore teams = new TeamStore();
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final LiveCache<Key, Optional<Own>> own;
    private final LiveCache<OrganizationId, List<UserAttribute>> definitions;

    /// Reads from this database.
    public Profiles(Database database) {
        own = new LiveCache<>(
                database.feed(),
                MemberStore.CHANGE_KIND,
                SIZE,
                change -> new Key(change.organization(), new MemberId(change.id())),
                key -> database.inOrganization(key.organization(), tx -> load(tx, key.member())));
        definitions = new LiveCache<>(
                database.feed(),
                UserAttributeStore.CHANGE_KIND,
                SIZE,
                change -> change.organization(),
                organization -> database.inOrganization(organization, attributes::all));
    }

    /// The member's profile now; empty when there is no such member in the organization.
    public Optional<Profile> find(OrganizationId organization, MemberId member) {
        return own.get(new Key(organization, member))
                .map(found -> new Profile(found.email(), found.teams(), resolve(organization, found.values())));
    }

    private Map<String, String> resolve(OrganizationId organization, Map<UserAttributeId, String> values) {
        Map<String, String> resolved = new HashMap<>();
        for (UserAttribute attribute : definitions.get(organization)) {
            Optional<String> value =
                    Optional.ofNullable(values.get(attribute.id())).or(attribute::defaultValue);
            value.ifPresent(known -> resolved.put(attribute.name(), known));
        }
        return resolved;
    }

    private Optional<Own> load(Transaction tx, MemberId id) {
        return members.find(tx, id)
                .map(member -> new Own(member.email(), teams.namesOf(tx, id), attributes.valuesOf(tx, id)));
    }

    private record Key(OrganizationId organization, MemberId member) {}

    /// What is the member's own; defaults are everybody's.
    private record Own(String email, Set<String> teams, Map<UserAttributeId, String> values) {}
}
