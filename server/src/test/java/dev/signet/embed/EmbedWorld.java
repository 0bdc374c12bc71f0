package dev.signet.embed;

import dev.signet.access.AddMember;
import dev.signet.access.ChangeOrganization;
import dev.signet.access.CreateTeam;
import dev.signet.access.DefineUserAttribute;
import dev.signet.access.Grantee;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.OrganizationChange;
import dev.signet.access.Principal;
import dev.signet.access.UserAttributeId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.Credential;
import dev.signet.credentials.RevokeCredential;
import dev.signet.credentials.Scope;
import dev.signet.secrets.RevealPermit;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An organization with an embed credential, a team, an attribute and a shared, published workbook, on a real
/// database; and short words for what hosts and Admins do.
final class EmbedWorld extends EmbedGround {
    static final String TEAM = "Embed_Users";

    final TeamId team;
    final UserAttributeId region;
    final Host host;
    final PublishedWorkbooks workbooks;
    final InodeId workbook;
    final Embeds embeds;
    final EmbedPaths paths;

    EmbedWorld(Path folder) {
        super(folder, "admin@example.com");
        team = team(TEAM);
        region = attribute("Region", Optional.of("Nowhere"));
        host = credential(admin.member(), Scope.EMBED, Scope.API);
        workbooks = new PublishedWorkbooks(this);
        workbook = workbooks.publish();
        share(workbook, team);
        embeds = embeds(EmbedRules.standard());
        paths = paths(wholeUrlRules(), workbooks.read());
    }

    /// A credential, and the secret its host holds.
    record Host(Credential credential, String secret) {
        String sign(HostToken token) {
            return token.signed(secret);
        }
    }

    Embeds embeds(EmbedRules rules) {
        return embeds(rules, clock);
    }

    Embeds embeds(EmbedRules rules, InstantSource time) {
        return embeds(rules, wholeUrlRules(), workbooks.read(), time);
    }

    private static WholeUrlRules wholeUrlRules() {
        return WholeUrlRules.standard(List.of("https://bi.example.com", HostUrl.BASE));
    }

    /// The embed path of that content for hosts that sign whole URLs.
    EmbedPath path(EmbedTarget target) {
        return path(target, EmbedPath.Audience.SECURE);
    }

    EmbedPath path(EmbedTarget target, EmbedPath.Audience audience) {
        return path(paths, new GeneratePath.Wanted(target, audience));
    }

    /// A URL as a careful host signs it, new each time.
    HostUrl url(EmbedPath path) {
        return HostUrl.of("/embed/" + path.id(), host.credential().id().value(), clock.instant());
    }

    /// Asks for an address as a browser does, which sends no scheme and host.
    EmbedOutcome ask(String address) {
        String sent = address.substring(HostUrl.BASE.length());
        int mark = sent.indexOf('?');
        String path = mark < 0 ? sent : sent.substring(0, mark);
        String query = mark < 0 ? "" : sent.substring(mark + 1);
        String id = path.replaceAll("^/embed/", "");
        return embeds.openPath().open(new PathRequest(id, path, query, HERE));
    }

    EmbedOutcome ask(HostUrl url) {
        return ask(url.signed(host.secret()));
    }

    void policy(OrganizationChange.Policy policy) {
        new ChangeOrganization(ground()).change(admin, HERE, OrganizationChange.of(policy));
    }

    TeamId team(String name) {
        CreateTeam teams = new CreateTeam(audit, clock);
        return test.database()
                .inOrganization(
                        admin.organization(),
                        tx -> teams.in(tx, admin, HERE, name).orElseThrow().id());
    }

    UserAttributeId attribute(String name, Optional<String> defaultValue) {
        DefineUserAttribute attributes = new DefineUserAttribute(audit, clock);
        return test.database()
                .inOrganization(
                        admin.organization(),
                        tx -> attributes
                                .in(tx, admin, HERE, new DefineUserAttribute.Wanted(name, "", defaultValue))
                                .orElseThrow()
                                .id());
    }

    Host credential(MemberId owner, Scope... scopes) {
        return host(credential(admin, owner, Set.of(scopes)));
    }

    /// A credential for embedding of that Admin, in their organization.
    Host credentialOf(Principal other) {
        return host(credential(other, other.member(), Set.of(Scope.EMBED)));
    }

    private static Host host(CreateCredential.Outcome.Created created) {
        return new Host(created.credential(), created.secret().reveal(RevealPermit.forTheDoorsThatShowASecretOnce()));
    }

    void revoke(Host revoked) {
        new RevokeCredential(credentialGround())
                .revoke(admin, HERE, revoked.credential().id());
    }

    Member member(String email, MemberKind kind, String accountType) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("Some", "Body"), kind, accountType);
        if (new AddMember(test.database(), access, audit, clock).add(admin, HERE, wanted)
                instanceof AddMember.Outcome.Added(Member member)) {
            return member;
        }
        throw new AssertionError("not added: " + email);
    }

    void share(InodeId object, TeamId with) {
        share(object, new Grantee.ToTeam(with));
    }

    /// A ticket as a careful host writes it, new each time.
    HostToken ticket() {
        return ticketOf(host);
    }

    HostToken ticketOf(Host signer) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", "pat@example.com");
        claims.put("iss", signer.credential().id().value());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + 3_600);
        claims.put("account_type", "View");
        claims.put("teams", List.of(TEAM));
        claims.put("user_attributes", Map.of("Region", "West"));
        return HostToken.of(signer.credential().id().value(), claims);
    }

    EmbedOutcome open(HostToken ticket) {
        return open(host.sign(ticket));
    }

    EmbedOutcome open(String token) {
        return open(token, new EmbedTarget.Whole(workbook));
    }

    EmbedOutcome open(String token, EmbedTarget target) {
        return embeds.open().open(new EmbedRequest("acme", target, token, HERE));
    }

    EmbedOutcome.Opened opened(HostToken ticket) {
        if (open(ticket) instanceof EmbedOutcome.Opened opened) return opened;
        throw new AssertionError("refused: " + open(ticket));
    }

    static EmbedRefusal refusal(EmbedOutcome outcome) {
        if (outcome instanceof EmbedOutcome.Refused refused) return refused.why();
        throw new AssertionError("opened");
    }

    static String keyOf(EmbedOutcome.Opened opened) {
        return opened.key().reveal(RevealPermit.forTheDoorsThatShowASecretOnce());
    }

    /// Asks the database, in the organization.
    long count(String query) {
        return test.database()
                .inOrganization(
                        admin.organization(), tx -> tx.sql().fetchSingle(query).get(0, Long.class));
    }
}
