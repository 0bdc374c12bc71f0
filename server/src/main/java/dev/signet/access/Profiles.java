package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.TeamId;
import dev.signet.database.Change;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everybody's [Profile], kept in memory for as long as it is true: a changed team or attribute acts at the
/// next question.
///
/// What is a member's own, what a team gives and what an attribute is are kept apart, so that a team of many
/// thousand members is changed by announcing one change. Which value holds is for [AttributeSources] to say.
public final class Profiles {
    private static final int SIZE = 50_000;

    private final MemberStore members = new MemberStore();
    private final TeamMemberStore memberships = new TeamMemberStore();
    private final TeamStore teams = new TeamStore();
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final MemberAttributeStore ownValues = new MemberAttributeStore();
    private final TeamAttributeStore teamValues = new TeamAttributeStore();
    private final LiveCache<MemberKey, Optional<Own>> own;
    private final LiveCache<TeamKey, Optional<Shared>> shared;
    private final LiveCache<OrganizationId, List<UserAttribute>> definitions;

    /// Reads from this database.
    public Profiles(Database database) {
        own = new LiveCache<>(
                database.feed(),
                MemberStore.CHANGE_KIND,
                SIZE,
                change -> new MemberKey(change.organization(), new MemberId(change.id())),
                key -> database.inOrganization(key.organization(), tx -> load(tx, key.member())));
        shared = new LiveCache<>(
                database.feed(),
                TeamStore.CHANGE_KIND,
                SIZE,
                change -> new TeamKey(
                        change.organization(), TeamId.parse(change.id()).orElseThrow()),
                key -> database.inOrganization(key.organization(), tx -> load(tx, key.team())));
        definitions = new LiveCache<>(
                database.feed(),
                UserAttributeStore.CHANGE_KIND,
                SIZE,
                Change::organization,
                organization -> database.inOrganization(organization, attributes::all));
    }

    /// The member's profile now; empty when there is no such member in the organization.
    public Optional<Profile> find(OrganizationId organization, MemberId member) {
        return own.get(new MemberKey(organization, member)).map(found -> profile(organization, found));
    }

    /// What of that is the member's own now, with the names of their teams.
    Optional<Told> told(OrganizationId organization, MemberId member) {
        return own.get(new MemberKey(organization, member)).map(found -> told(organization, found));
    }

    /// Of each attribute there is the name, and the names of the teams.
    record Told(Set<String> teams, Map<String, String> attributes, Set<String> known) {}

    private Told told(OrganizationId organization, Own found) {
        Map<String, String> values = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (UserAttribute attribute : definitions.get(organization)) {
            known.add(attribute.name());
            Optional.ofNullable(found.values().get(attribute.id()))
                    .ifPresent(value -> values.put(attribute.name(), value));
        }
        return new Told(names(ofTeams(organization, found)), values, known);
    }

    /// The member's profile as it is in this transaction, which may have changed it.
    public Optional<Profile> in(Transaction tx, MemberId member) {
        return load(tx, member)
                .map(found -> profile(
                        found,
                        found.teams().stream()
                                .map(team -> load(tx, team))
                                .flatMap(Optional::stream)
                                .toList(),
                        attributes.all(tx)));
    }

    /// What is known of somebody nobody knows: of each attribute the default, which is everybody's (embedding.md §1.7),
    /// and no team.
    public Map<String, String> defaults(OrganizationId organization) {
        Map<String, String> resolved = new HashMap<>();
        for (UserAttribute attribute : definitions.get(organization)) {
            attribute.defaultValue().ifPresent(value -> resolved.put(attribute.name(), value));
        }
        return resolved;
    }

    private Profile profile(OrganizationId organization, Own found) {
        return profile(found, ofTeams(organization, found), definitions.get(organization));
    }

    private List<Shared> ofTeams(OrganizationId organization, Own found) {
        return found.teams().stream()
                .map(team -> shared.get(new TeamKey(organization, team)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Set<String> names(List<Shared> teams) {
        return teams.stream().map(Shared::name).collect(Collectors.toSet());
    }

    private static Profile profile(Own found, List<Shared> ofTeams, List<UserAttribute> defined) {
        Map<String, String> resolved = new HashMap<>();
        for (UserAttribute attribute : defined) {
            sources(attribute, found, ofTeams).value().ifPresent(value -> resolved.put(attribute.name(), value));
        }
        return new Profile(found.email(), names(ofTeams), resolved);
    }

    private static AttributeSources sources(UserAttribute attribute, Own found, Collection<Shared> ofTeams) {
        return new AttributeSources(
                Optional.ofNullable(found.values().get(attribute.id())),
                ofTeams.stream()
                        .flatMap(team -> Optional.ofNullable(team.values().get(attribute.id())).stream())
                        .toList(),
                attribute.defaultValue());
    }

    private Optional<Own> load(Transaction tx, MemberId id) {
        return members.find(tx, id)
                .map(member -> new Own(member.email(), memberships.of(tx, id), ownValues.valuesOf(tx, id)));
    }

    private Optional<Shared> load(Transaction tx, TeamId id) {
        return teams.name(tx, id).map(name -> new Shared(name, teamValues.valuesOf(tx, id)));
    }

    private record MemberKey(OrganizationId organization, MemberId member) {}

    private record TeamKey(OrganizationId organization, TeamId team) {}

    /// What is the member's own.
    private record Own(String email, Set<TeamId> teams, Map<UserAttributeId, String> values) {}

    /// What a team gives all its members.
    private record Shared(String name, Map<UserAttributeId, AttributeSources.OfTeam> values) {}
}
