package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import dev.signet.base.AccountTypeId;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.oidc.IdentityProviders.Outcome;
import dev.signet.oidc.ProviderChange.Identity;
import dev.signet.oidc.ProviderChange.Joining;
import dev.signet.oidc.ProviderChange.SecretChange;
import dev.signet.oidc.ProviderChange.Switches;
import dev.signet.secrets.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Identity providers as Admins settle them; nobody signs in here.
class IdentityProvidersTest {
    private static final Joining NOTHING = new Joining(Optional.empty(), Optional.empty(), Optional.empty());
    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();
    private static SignInWorld world;

    private OneOrganization acme;

    @BeforeAll
    static void start() {
        world = SignInWorld.reachingPublicAddressesOnly();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void prepare() {
        acme = OneOrganization.in(world, "p" + ORGANIZATIONS.incrementAndGet());
    }

    private static ProviderChange wish(Identity identity, Joining joining, Map<ProviderOption, Boolean> options) {
        return new ProviderChange(identity, Optional.empty(), joining, new Switches(options));
    }

    private static Identity house() {
        return new Identity(Optional.of(" House "), Optional.of("https://id.example/x"), Optional.of("signet"));
    }

    private static Identity none() {
        return new Identity(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ProviderChange plain() {
        return wish(house(), NOTHING, Map.of(ProviderOption.ENABLED, true));
    }

    private static ProviderChange withSecret(String secret) {
        return new ProviderChange(
                house(),
                Optional.of(new SecretChange(Optional.of(Secret.ofText(secret)))),
                NOTHING,
                new Switches(Map.of()));
    }

    private IdentityProvider created(ProviderChange wanted) {
        return done(world.providers.create(acme.admin, SignInWorld.HERE, wanted));
    }

    private Outcome<IdentityProvider> changed(ProviderId id, ProviderChange wanted) {
        return world.providers.change(acme.admin, SignInWorld.HERE, id, wanted);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError("not done: " + outcome);
    }

    private static List<String> refused(Outcome<IdentityProvider> outcome) {
        if (outcome instanceof Outcome.Refused<IdentityProvider>(List<Violation> violations)) {
            return violations.stream().map(Violation::field).toList();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    @Test
    void createsReadsAndLists() {
        IdentityProvider made = created(plain());

        assertThat(made.settings().name()).isEqualTo("House");
        assertThat(made.secrecy()).isEqualTo(IdentityProvider.Secrecy.PUBLIC);
        assertThat(made.options()).containsExactly(ProviderOption.ENABLED);
        assertThat(done(world.providers.read(acme.admin, made.id()))).isEqualTo(made);
        assertThat(done(world.providers.list(acme.admin))).containsExactly(made);
        assertThat(acme.audited()).endsWith("identity-provider.create");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Joining joining = new Joining(
                Optional.of(Optional.of("x")),
                Optional.of(Optional.of("")),
                Optional.of(Map.of("staff", TeamId.random().toString(), "", "y")));

        assertThat(refused(world.providers.create(
                        acme.admin,
                        SignInWorld.HERE,
                        wish(
                                new Identity(Optional.of(" "), Optional.of("http://id.example"), Optional.empty()),
                                joining,
                                Map.of()))))
                .containsExactlyInAnyOrder(
                        "name",
                        "issuer",
                        "clientId",
                        "defaultAccountTypeId",
                        "groupsClaim",
                        "groupTeams[\"\"]",
                        "groupTeams[\"\"]",
                        "groupTeams[\"staff\"]");
        assertThat(done(world.providers.list(acme.admin))).isEmpty();
    }

    @Test
    void takesHttpsUrlsWithoutMore() {
        for (String issuer : List.of(
                "http://id.example",
                "https://us:er@id.example",
                "https://id.example?x=1",
                "https://id.example/#x",
                "ftp://id.example",
                "https:///x",
                "id.example",
                "https://id.example/ x")) {
            Identity identity = new Identity(Optional.of("House"), Optional.of(issuer), Optional.of("signet"));
            assertThat(refused(world.providers.create(acme.admin, SignInWorld.HERE, wish(identity, NOTHING, Map.of()))))
                    .as(issuer)
                    .containsExactly("issuer");
        }
    }

    @Test
    void isForAdminsOfTheOrganization() {
        ProviderId id = created(plain()).id();
        Principal view = acme.member("view", "View");
        OneOrganization other = OneOrganization.in(world, acme.slug + "-other");

        assertThat(world.providers.list(view)).isEqualTo(new Outcome.Forbidden<>());
        assertThat(world.providers.read(view, id)).isEqualTo(new Outcome.Forbidden<>());
        assertThat(world.providers.create(view, SignInWorld.HERE, plain())).isEqualTo(new Outcome.Forbidden<>());
        assertThat(world.providers.test(view, id)).isEqualTo(new Outcome.Forbidden<>());
        assertThat(world.providers.read(other.admin, id)).isEqualTo(new Outcome.NotFound<>());
        assertThat(world.providers.change(other.admin, SignInWorld.HERE, id, plain()))
                .isEqualTo(new Outcome.NotFound<>());
        assertThat(world.providers.remove(other.admin, SignInWorld.HERE, id)).isEqualTo(new Outcome.NotFound<>());
        assertThat(world.providers.test(other.admin, id)).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void leavesAsItIsWhatIsNotGiven() {
        IdentityProvider made = created(withSecret("a secret"));
        IdentityProvider after = done(changed(
                made.id(),
                wish(new Identity(Optional.of("Home"), Optional.empty(), Optional.empty()), NOTHING, Map.of())));

        assertThat(after.settings().name()).isEqualTo("Home");
        assertThat(after.settings().issuer()).isEqualTo(made.settings().issuer());
        assertThat(after.secrecy()).isEqualTo(IdentityProvider.Secrecy.SECRET);
        assertThat(acme.lastAudited()).contains("\"changed\":\"name\"");
        int before = acme.audited().size();
        done(changed(made.id(), wish(none(), NOTHING, Map.of())));
        assertThat(acme.audited()).hasSize(before);
    }

    @Test
    void sealsTheClientSecretAndTellsItNowhere() {
        IdentityProvider made = created(withSecret("a very secret secret"));

        assertThat(made.toString()).doesNotContain("very secret");
        assertThat(acme.rows("select encode(sealed, 'escape') from oidc.providers"))
                .singleElement()
                .asString()
                .doesNotContain("very secret");
        assertThat(acme.rows("select details from access.audit_records")).noneMatch(text -> text.contains("very"));
        assertThat(done(changed(
                                made.id(),
                                new ProviderChange(
                                        none(),
                                        Optional.of(new SecretChange(Optional.empty())),
                                        NOTHING,
                                        new Switches(Map.of()))))
                        .secrecy())
                .isEqualTo(IdentityProvider.Secrecy.PUBLIC);
    }

    @Test
    void wantsTheSecretAgainWithAnotherIssuerAndForgetsWhoWasWho() {
        ProviderId id = created(withSecret("a secret")).id();
        Identity moved = new Identity(Optional.empty(), Optional.of("https://evil.example"), Optional.empty());
        acme.execute("insert into oidc.links values ('" + acme.admin.organization() + "', '" + id + "', 'sub', '"
                + acme.admin.member() + "', now())");

        assertThat(refused(changed(id, wish(moved, NOTHING, Map.of())))).containsExactly("clientSecret");
        assertThat(acme.rows("select subject from oidc.links")).hasSize(1);
        done(changed(
                id,
                new ProviderChange(
                        moved,
                        Optional.of(new SecretChange(Optional.of(Secret.ofText("another")))),
                        NOTHING,
                        new Switches(Map.of()))));
        assertThat(acme.rows("select subject from oidc.links")).isEmpty();
    }

    @Test
    void givesNobodyAnAccountTypeThatAdministers() {
        for (String type : List.of("Admin", "Build")) {
            String id = acme.rows("select account_type_id from access.account_types where name = '" + type + "'")
                    .getFirst();
            Joining joining = new Joining(Optional.of(Optional.of(id)), Optional.empty(), Optional.empty());
            Outcome<IdentityProvider> outcome =
                    world.providers.create(acme.admin, SignInWorld.HERE, wish(house(), joining, Map.of()));
            if (type.equals("Admin")) {
                assertThat(refused(outcome)).containsExactly("defaultAccountTypeId");
            } else {
                assertThat(done(outcome).settings().newcomers()).isEqualTo(AccountTypeId.parse(id));
            }
        }
    }

    @Test
    void mapsGroupsToTeamsOfItsOwn() {
        TeamId team = acme.team("Staff");
        Joining joining = new Joining(
                Optional.empty(), Optional.of(Optional.of("groups")), Optional.of(Map.of("staff", team.toString())));
        ProviderId id = created(wish(house(), joining, Map.of())).id();

        assertThat(done(world.providers.read(acme.admin, id)).settings().groups())
                .isEqualTo(new IdentityProvider.Groups(Optional.of("groups"), Map.of("staff", team)));
        Joining noClaim = new Joining(Optional.empty(), Optional.of(Optional.empty()), Optional.empty());
        assertThat(refused(changed(id, wish(none(), noClaim, Map.of())))).containsExactly("groupsClaim");
    }

    @Test
    void isRequiredOnlyWhileAnAdminCouldComeInWithoutIt() {
        acme.execute("update access.members set password = null");
        Map<ProviderOption, Boolean> both = Map.of(ProviderOption.ENABLED, true, ProviderOption.REQUIRED, true);
        assertThat(refused(world.providers.create(acme.admin, SignInWorld.HERE, wish(house(), NOTHING, both))))
                .containsExactly("required");
        acme.setPassword(acme.admin);
        assertThat(created(wish(house(), NOTHING, both)).options()).hasSize(2);
        assertThat(rule()).isEqualTo("true");
    }

    @Test
    void settlesForWhomPasswordsAreWithEveryChange() {
        ProviderId id = created(wish(house(), NOTHING, Map.of(ProviderOption.REQUIRED, true)))
                .id();
        assertThat(rule()).isEqualTo("false");
        done(changed(id, wish(none(), NOTHING, Map.of(ProviderOption.ENABLED, true))));
        assertThat(rule()).isEqualTo("true");
        done(world.providers.remove(acme.admin, SignInWorld.HERE, id));
        assertThat(rule()).isEqualTo("false");
        assertThat(acme.audited()).endsWith("identity-provider.delete");
        assertThat(world.providers.read(acme.admin, id)).isEqualTo(new Outcome.NotFound<>());
    }

    private String rule() {
        return acme.rows("select requires_provider::text from access.organizations")
                .getFirst();
    }

    @Test
    void hasTwentyAtMost() {
        for (int i = 0; i < IdentityProviders.MOST; i++) created(plain());
        assertThat(refused(world.providers.create(acme.admin, SignInWorld.HERE, plain())))
                .containsExactly("");
    }
}
