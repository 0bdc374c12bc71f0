package dev.signet.oidc;

import dev.signet.access.AdmitPerson;
import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the member that somebody is by the word of a provider, or makes one, as part of the caller's
/// transaction.
///
/// The first time they are known by the e-mail address that the provider has verified, from then on by their
/// subject alone: whoever gets an address later does not get its account. Refuses members who are another
/// subject there, who left, and who are no people of the organization (users of embeds, guests).
final class LinkMember {
    private final AdmitPerson people;
    private final Audit audit;
    private final InstantSource clock;
    private final LinkStore links = new LinkStore();

    LinkMember(AdmitPerson people, Audit audit, InstantSource clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Outcome {

        /// This member, who may come in.
        record Linked(Member member) implements Outcome {}

        /// Nobody; `member` is who they would be.
        record Refused(Why why, Optional<MemberId> member) implements Outcome {}
    }

    /// Finds or makes the member, and lets them join and leave the teams their groups name.
    Outcome in(AdmitPerson.Visit visit, IdentityProvider provider, ProvenIdentity identity) {
        Outcome outcome = links.member(visit.tx(), provider.id(), identity.subject())
                .flatMap(id -> people.member(visit.tx(), id))
                .map(LinkMember::judged)
                .orElseGet(() -> byEmail(visit, provider, identity));
        if (outcome instanceof Outcome.Linked(Member member)) seat(visit, provider, identity, member);
        return outcome;
    }

    private static Outcome judged(Member member) {
        if (!member.isActive()) return new Outcome.Refused(Why.DEACTIVATED, Optional.of(member.id()));
        return member.kind() == MemberKind.INTERNAL
                ? new Outcome.Linked(member)
                : new Outcome.Refused(Why.NO_ACCOUNT, Optional.of(member.id()));
    }

    private Outcome byEmail(AdmitPerson.Visit visit, IdentityProvider provider, ProvenIdentity identity) {
        if (identity.email().isEmpty()) return new Outcome.Refused(Why.UNVERIFIED_EMAIL, Optional.empty());
        String email = identity.email().get();
        Outcome outcome = people.byEmail(visit.tx(), email)
                .map(LinkMember::judged)
                .orElseGet(() -> newcomer(visit, provider, identity, email));
        return outcome instanceof Outcome.Linked(Member member) ? link(visit, provider, identity, member) : outcome;
    }

    private Outcome newcomer(
            AdmitPerson.Visit visit, IdentityProvider provider, ProvenIdentity identity, String email) {
        if (!provider.is(ProviderOption.CREATES_MEMBERS)) return new Outcome.Refused(Why.NO_ACCOUNT, Optional.empty());
        AdmitPerson.Newcomer newcomer = new AdmitPerson.Newcomer(
                email,
                new Member.PersonName(identity.name().first(), identity.name().last()),
                provider.settings().newcomers());
        return people.add(visit, newcomer)
                .or(() -> people.byEmail(visit.tx(), email)) // somebody added them at this very moment
                .map(LinkMember::judged)
                .orElseGet(() -> new Outcome.Refused(Why.NO_ACCOUNT, Optional.empty()));
    }

    private Outcome link(AdmitPerson.Visit visit, IdentityProvider provider, ProvenIdentity identity, Member member) {
        boolean linked = links.insert(visit.tx(), provider.id(), identity.subject(), member.id(), clock.instant());
        if (linked) {
            audit.record(visit.tx(), people.entry(visit, member, AuditAction.MEMBER_LINK));
            return new Outcome.Linked(member);
        }
        // Two sign-ins of one person at once: the other has settled it.
        boolean same = links.member(visit.tx(), provider.id(), identity.subject())
                .filter(member.id()::equals)
                .isPresent();
        return same ? new Outcome.Linked(member) : new Outcome.Refused(Why.ANOTHER_SUBJECT, Optional.of(member.id()));
    }

    private void seat(AdmitPerson.Visit visit, IdentityProvider provider, ProvenIdentity identity, Member member) {
        IdentityProvider.Groups groups = provider.settings().groups();
        if (groups.claim().isEmpty() || identity.groups().isEmpty()) return;
        List<String> told = identity.groups().get();
        Set<TeamId> joins = told.stream()
                .filter(groups.teams()::containsKey)
                .map(group -> groups.teams().get(group))
                .collect(Collectors.toSet());
        Set<TeamId> leaves = new HashSet<>(groups.teams().values());
        leaves.removeAll(joins);
        people.seat(visit, member, joins, leaves);
    }
}
