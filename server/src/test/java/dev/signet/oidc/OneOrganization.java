package dev.signet.oidc;

import dev.signet.access.AddMember;
import dev.signet.access.CreateTeam;
import dev.signet.access.DeactivateMember;
import dev.signet.access.FoundOrganization;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.base.OrganizationId;
import dev.signet.base.TeamId;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An organization with an Admin, and short words for what is done in it.
final class OneOrganization {
    static final String PASSWORD = "correct horse battery";

    final SignInWorld world;
    final String slug;
    final Principal.Human admin;

    private OneOrganization(SignInWorld world, String slug, Principal.Human admin) {
        this.world = world;
        this.slug = slug;
        this.admin = admin;
    }

    /// A new one, whose admin is `admin@<slug>.example` and has [#PASSWORD].
    static OneOrganization in(SignInWorld world, String slug) {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                slug, "Organization " + slug, "admin@" + slug + ".example", new Member.PersonName("Ada", "Admin"));
        FoundOrganization.Founded founded = world.database
                .database()
                .inOrganization(
                        OrganizationId.random(),
                        tx -> new FoundOrganization(world.audit, world.clock).in(tx, founding, SignInWorld.HERE));
        OneOrganization made = new OneOrganization(
                world, slug, new Principal.Human(founded.id(), founded.admin().id()));
        made.setPassword(made.admin);
        return made;
    }

    String email(String name) {
        return name + "@" + slug + ".example";
    }

    /// Gives them [#PASSWORD].
    void setPassword(Principal.Human member) {
        world.database.database().inOrganization(admin.organization(), tx -> {
            world.setPassword.directly(tx, member.member(), Secret.ofText(PASSWORD));
            return member;
        });
    }

    Principal.Human member(String name, String accountType) {
        AddMember.NewMember wanted = new AddMember.NewMember(
                email(name), new Member.PersonName("Mary", "Member"), MemberKind.INTERNAL, accountType);
        AddMember add = new AddMember(world.database.database(), world.ground.access(), world.audit, world.clock);
        if (add.add(admin, SignInWorld.HERE, wanted) instanceof AddMember.Outcome.Added(Member member)) {
            return new Principal.Human(admin.organization(), member.id());
        }
        throw new AssertionError("not added: " + name);
    }

    void deactivate(Principal.Human member) {
        new DeactivateMember(world.database.database(), world.ground.access(), world.audit, world.clock)
                .deactivate(admin, SignInWorld.HERE, member.member());
    }

    TeamId team(String name) {
        return world.database
                .database()
                .inOrganization(
                        admin.organization(),
                        tx -> new CreateTeam(world.audit, world.clock)
                                .in(tx, admin, SignInWorld.HERE, name)
                                .orElseThrow()
                                .id());
    }

    /// Registers a provider, which is enabled, with those options more.
    ProviderId register(Registration wanted, ProviderOption... more) {
        Map<ProviderOption, Boolean> options = new EnumMap<>(ProviderOption.class);
        options.put(ProviderOption.ENABLED, true);
        for (ProviderOption option : more) options.put(option, true);
        ProviderChange change = new ProviderChange(
                new ProviderChange.Identity(
                        Optional.of("House"), Optional.of(wanted.issuer().toString()), Optional.of(wanted.clientId())),
                Optional.of(new ProviderChange.SecretChange(Optional.of(Secret.ofText(wanted.clientSecret())))),
                wanted.joining(),
                new ProviderChange.Switches(options));
        return switch (world.providers.create(admin, SignInWorld.HERE, change)) {
            case IdentityProviders.Outcome.Done<IdentityProvider>(IdentityProvider made) -> made.id();
            case IdentityProviders.Outcome<IdentityProvider> other -> throw new AssertionError(other.toString());
        };
    }

    /// What a provider is told about, and what it tells of groups.
    record Registration(URI issuer, String clientId, String clientSecret, ProviderChange.Joining joining) {
        private static final ProviderChange.Joining NOTHING =
                new ProviderChange.Joining(Optional.empty(), Optional.empty(), Optional.empty());

        static Registration of(LocalProvider provider) {
            return new Registration(provider.issuer(), provider.clientId(), provider.clientSecret(), NOTHING);
        }

        /// One at that address that nobody has asked yet.
        static Registration at(URI issuer) {
            return new Registration(issuer, "signet", "a-secret", NOTHING);
        }

        /// The same under another name there, with another secret.
        Registration provenBy(String id, String secret) {
            return new Registration(issuer, id, secret, joining);
        }

        /// The same, where these groups are these teams.
        Registration mapping(Map<String, TeamId> teams) {
            Map<String, String> texts = new TreeMap<>();
            teams.forEach((group, team) -> texts.put(group, team.toString()));
            return new Registration(
                    issuer,
                    clientId,
                    clientSecret,
                    new ProviderChange.Joining(
                            Optional.empty(), Optional.of(Optional.of("groups")), Optional.of(texts)));
        }
    }

    /// The first column of what the query finds among the organization's own rows.
    List<String> rows(String query) {
        return world.database
                .database()
                .inOrganization(
                        admin.organization(), tx -> tx.sql().fetch(query).getValues(0, String.class));
    }

    /// Changes the organization's own rows.
    void execute(String statement) {
        world.database
                .database()
                .inOrganization(admin.organization(), tx -> tx.sql().execute(statement));
    }

    /// What the audit says from that action on, of the newest: action, subject, details.
    String lastAudited() {
        return rows("select action || ' ' || subject || ' ' || details from access.audit_records"
                        + " order by xid desc, number desc limit 1")
                .getFirst();
    }

    /// Every action in the audit, in order.
    List<String> audited() {
        return rows("select action from access.audit_records order by xid, number");
    }

    /// The names of the teams they are in.
    List<String> teamsOf(String email) {
        return rows("select t.name from access.teams t join access.team_members m using (team_id)"
                + " join access.members p using (member_id) where p.email = '" + email + "' order by t.name");
    }

    /// How many members there are.
    int members() {
        return rows("select member_id from access.members").size();
    }
}
