package dev.signet.access;

import dev.signet.access.EmbedUserTerms.Terms;
import dev.signet.access.ProvisionEmbedUser.Visit;
import dev.signet.base.MemberId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Writes embed users as their hosts describe them, with the audit of it.
final class WriteEmbedUser {
    private final MemberStore members = new MemberStore();
    private final TeamMemberStore teams = new TeamMemberStore();
    private final MemberAttributeStore attributes = new MemberAttributeStore();
    private final InodeStore inodes = new InodeStore();
    private final Audit audit;
    private final InstantSource clock;

    WriteEmbedUser(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Member.Stamp stamp(Visit visit) {
        return new Member.Stamp(visit.by().member(), clock.instant());
    }

    /// False when somebody has that address already.
    boolean created(Visit visit, Member member, Terms terms) {
        if (!members.insert(visit.tx(), member)) return false;
        inodes.insert(visit.tx(), HomeFolder.of(member), member.created());
        terms.teams()
                .ifPresent(joined -> teams.replace(
                        visit.tx(), member.id(), joined, visit.by().member()));
        assign(visit, member.id(), terms.attributes());
        audit.record(
                visit.tx(),
                entry(visit, AuditAction.MEMBER_CREATE, member)
                        .with("email", member.email())
                        .with("kind", member.kind().wire()));
        return true;
    }

    /// In what the user is not yet as the host says.
    Set<String> differences(Visit visit, Member member, Terms terms) {
        Set<String> differences = new TreeSet<>();
        if (!described(visit, member, terms).equals(member)) differences.add("member");
        if (terms.teams()
                .filter(said -> !said.equals(teams.of(visit.tx(), member.id())))
                .isPresent()) {
            differences.add("teams");
        }
        boolean known = attributes
                .valuesOf(visit.tx(), member.id())
                .entrySet()
                .containsAll(terms.attributes().entrySet());
        if (!known) differences.add("attributes");
        return differences;
    }

    /// Writes all the host says of them; the last of two who differ has the last word.
    Member updated(Visit visit, Member member, Terms terms, Set<String> differences) {
        members.lock(visit.tx(), member.id());
        Member now = members.find(visit.tx(), member.id()).orElseThrow(); // as whoever had the lock before left them
        Member described = described(visit, now, terms);
        members.update(visit.tx(), described, stamp(visit));
        terms.teams()
                .ifPresent(joined -> teams.replace(
                        visit.tx(), member.id(), joined, visit.by().member()));
        assign(visit, member.id(), terms.attributes());
        audit.record(
                visit.tx(),
                entry(visit, AuditAction.MEMBER_UPDATE, member).with("changed", String.join(", ", differences)));
        return described;
    }

    private static Member described(Visit visit, Member member, Terms terms) {
        return member.as(
                visit.user().name().orElse(member.name()),
                terms.accountType().map(AccountType::id).orElse(member.accountType()));
    }

    private void assign(Visit visit, MemberId member, Map<UserAttributeId, String> values) {
        values.forEach((attribute, value) -> attributes.assign(visit.tx(), attribute, member, value, stamp(visit)));
    }

    private AuditEntry entry(Visit visit, AuditAction action, Member member) {
        return AuditEntry.by(visit.by(), visit.origin(), clock.instant(), action, "member:" + member.id());
    }
}
