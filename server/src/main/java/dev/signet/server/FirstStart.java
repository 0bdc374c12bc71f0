package dev.signet.server;

import dev.signet.access.AddressList;
import dev.signet.access.CreateTeam;
import dev.signet.access.DefineUserAttribute;
import dev.signet.access.FoundOrganization;
import dev.signet.access.FoundOrganization.Founded;
import dev.signet.access.Member;
import dev.signet.access.Origin;
import dev.signet.access.PasswordChoice;
import dev.signet.access.Principal;
import dev.signet.access.Team;
import dev.signet.access.UserAttribute;
import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.Credential;
import dev.signet.credentials.CredentialTerms;
import dev.signet.credentials.HostOrigin;
import dev.signet.credentials.Scope;
import dev.signet.database.Transaction;
import dev.signet.query.Connection;
import dev.signet.query.CreateConnection;
import dev.signet.query.SampleData;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Fills an empty database, in one transaction: with the demo, or with an organization and an Admin and nothing else.
final class FirstStart {
    private static final Member.PersonName ADMIN_NAME = new Member.PersonName("Admin", "");
    private static final String EMBED_TEAM = "Embed_Users";
    private static final String ADMIN_STATE = "CA";
    private static final int PASSWORD_DIGITS = 20;
    private static final Origin HERE = new Origin("", "", "first-start");

    private final Parts parts;
    private final RevealPermit permit;

    FirstStart(Parts parts, RevealPermit permit) {
        this.parts = parts;
        this.permit = permit;
    }

    /// What the first start made, and what its person has to be told.
    sealed interface Made {

        /// The demo, with all its secrets.
        record Demo(
                FirstRun.Org organization,
                FirstRun.Admin admin,
                FirstRun.Credential credential,
                FirstRun.Team team,
                String connectionId)
                implements Made {}

        /// An organization whose Admin already knows the password.
        record WithPassword(FirstRun.Org organization, String adminEmail) implements Made {}

        /// An organization whose Admin sets a password with this one-time code.
        record WithLink(FirstRun.Org organization, String adminEmail, String code) implements Made {}
    }

    /// Empty when there is an organization already. What was made is kept where `keep` puts it before it is committed,
    /// so that no secret is lost between the two.
    Optional<Made> run(ServerConfig.FirstStart wanted, Consumer<Made> keep) {
        if (!FoundOrganization.all(parts.database).isEmpty()) return Optional.empty();
        return Optional.of(parts.database.inOrganization(OrganizationId.random(), tx -> {
            Made made = fill(tx, wanted);
            keep.accept(made);
            return made;
        }));
    }

    private Made fill(Transaction tx, ServerConfig.FirstStart wanted) {
        return switch (wanted.demo()) {
            case ON -> demo(tx, "demo", wanted);
            case OFF -> plain(tx, wanted);
        };
    }

    /// An organization with an Admin, a team and a user attribute for embeds, a credential with both privileges, and a
    /// connection to the sample data.
    Made.Demo demo(Transaction tx, String slug, ServerConfig.FirstStart wanted) {
        Founded founded = found(tx, slug, "Demo", wanted.adminEmail());
        Principal operator =
                new Principal.Operator(founded.id(), founded.admin().id());
        String password = switch (wanted.adminPassword()) {
            case ServerConfig.AdminPassword.Told(Hidden told) -> fit(told, wanted);
            case ServerConfig.AdminPassword.NotTold() -> RandomText.base62(PASSWORD_DIGITS);
        };
        setPassword(tx, operator, password);
        CreateTeam teams = new CreateTeam(parts.audit, parts.clock);
        Team team = teams.in(tx, operator, HERE, EMBED_TEAM).orElseThrow();
        teams.join(tx, team.id(), founded.admin().id());
        return new Made.Demo(
                organization(founded),
                new FirstRun.Admin(founded.admin().id().value(), founded.admin().email(), password),
                credential(tx, operator, wanted.hostPort()),
                new FirstRun.Team(team.id().toString(), team.name()),
                connection(tx, operator).toString());
    }

    private InodeId connection(Transaction tx, Principal operator) {
        state(tx, operator);
        SampleData.place(parts.data);
        CreateConnection.NewConnection wanted = new CreateConnection.NewConnection(
                "Sample data",
                SampleData.FOLDER,
                List.of(
                        new CreateConnection.NewTable("FLIGHTS", SampleData.FLIGHTS, Optional.empty()),
                        new CreateConnection.NewTable("AIRPORTS", SampleData.AIRPORTS, Optional.empty())));
        return switch (parts.querying.createConnection().in(tx, operator, HERE, wanted)) {
            case CreateConnection.Outcome.Created(Connection connection) -> connection.id();
            case CreateConnection.Outcome other -> throw new IllegalStateException("no demo connection: " + other);
        };
    }

    /// The attribute that decides which flights somebody sees; the Admin sees those of one state in the portal.
    private void state(Transaction tx, Principal operator) {
        DefineUserAttribute attributes = new DefineUserAttribute(parts.audit, parts.clock);
        DefineUserAttribute.Wanted state = new DefineUserAttribute.Wanted(
                "State", "The state whose departures a viewer of the flights sees.", Optional.empty());
        UserAttribute made = attributes.in(tx, operator, HERE, state).orElseThrow();
        attributes.assign(
                tx, operator, HERE, new DefineUserAttribute.Assignment(made.id(), operator.member(), ADMIN_STATE));
    }

    private FirstRun.Credential credential(Transaction tx, Principal operator, int hostPort) {
        CreateCredential.NewCredential wanted = new CreateCredential.NewCredential(
                operator.member(),
                new Credential.Description("Demo", "Made at the first start, with both privileges."),
                EnumSet.allOf(Scope.class),
                new CredentialTerms(Optional.empty(), AddressList.everywhere(), hostPages(hostPort)));
        return switch (parts.credentials.create().in(tx, operator, HERE, wanted)) {
            case CreateCredential.Outcome.Created(Credential credential, Secret secret, UUID _) ->
                new FirstRun.Credential(credential.id().value(), secret.reveal(permit));
            case CreateCredential.Outcome other -> throw new IllegalStateException("no demo credential: " + other);
        };
    }

    /// Pages of the sample host application; of every page where its port is another at each start.
    private static List<HostOrigin> hostPages(int port) {
        return port == 0
                ? List.of()
                : Stream.of(HostApp.url(port), "http://127.0.0.1:" + port)
                        .map(HostOrigin::parse)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Made plain(Transaction tx, ServerConfig.FirstStart wanted) {
        Founded founded = found(tx, "main", "Main", wanted.adminEmail());
        Principal operator =
                new Principal.Operator(founded.id(), founded.admin().id());
        return switch (wanted.adminPassword()) {
            case ServerConfig.AdminPassword.Told(Hidden told) -> {
                setPassword(tx, operator, fit(told, wanted));
                yield new Made.WithPassword(
                        organization(founded), founded.admin().email());
            }
            case ServerConfig.AdminPassword.NotTold() -> {
                Secret code = parts.passwordLinks.create(tx, operator.member());
                yield new Made.WithLink(organization(founded), founded.admin().email(), code.reveal(permit));
            }
        };
    }

    private Founded found(Transaction tx, String slug, String name, String adminEmail) {
        Founded founded = new FoundOrganization(parts.audit, parts.clock)
                .in(tx, new FoundOrganization.Founding(slug, name, adminEmail, ADMIN_NAME), HERE);
        parts.signingKeys.create(tx);
        return founded;
    }

    private void setPassword(Transaction tx, Principal operator, String password) {
        parts.setPassword.directly(tx, operator.member(), Secret.ofText(password));
    }

    private static String fit(Hidden told, ServerConfig.FirstStart wanted) {
        if (PasswordChoice.of(told.revealed()).flaw(wanted.adminEmail()).isEmpty()) return told.revealed();
        throw new StartFailure("SIGNET_ADMIN_PASSWORD needs " + PasswordChoice.SHORTEST + " to "
                + PasswordChoice.LONGEST + " characters, and must not be the e-mail address.");
    }

    private static FirstRun.Org organization(Founded founded) {
        return new FirstRun.Org(founded.id().toString(), founded.organization().slug());
    }
}
