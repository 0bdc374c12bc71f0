package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.OrganizationChange.Policy;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationsTest {
    private final MemberWorld people = new MemberWorld();

    @AfterEach
    void close() {
        people.close();
    }

    private ChangeOrganization.Outcome change(Principal by, OrganizationChange change) {
        return people.organization.change(by, AccessWorld.HERE, change);
    }

    private static OrganizationChange slug(String slug) {
        return new OrganizationChange(Optional.empty(), Optional.of(slug), Policy.UNCHANGED);
    }

    @Test
    void everyPolicyIsKnownAtOnceAndAudited() {
        OrganizationPolicies policies = new OrganizationPolicies(people.world.test.database());
        assertThat(policies.of(people.admin.organization())).isEqualTo(OrganizationPolicy.DEFAULT);
        Policy strict = new Policy(
                Optional.of("Europe/Berlin"),
                Optional.of(false),
                Optional.of(false),
                Optional.of(Optional.of(90)),
                Optional.of(Optional.of(365)));
        assertThat(change(people.admin, OrganizationChange.of(strict)))
                .isInstanceOf(ChangeOrganization.Outcome.Changed.class);
        assertThat(policies.of(people.admin.organization()))
                .isEqualTo(new OrganizationPolicy(
                        false,
                        OptionalInt.of(90),
                        OptionalInt.of(365),
                        "Europe/Berlin",
                        false,
                        new EmbedSwitches(false, true)));
        assertThat(new ReadOrganization(people.ground).read(people.admin).publicEmbeds())
                .isFalse();
        assertThat(people.details("organization.update")).contains("UTC → Europe/Berlin", "true → false", "none → 90");
    }

    @Test
    void aLimitCanBeTakenAwayAgain() {
        Policy limited = new Policy(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Optional.of(90)), Optional.empty());
        Policy free = new Policy(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Optional.empty()), Optional.empty());
        change(people.admin, OrganizationChange.of(limited));
        change(people.admin, OrganizationChange.of(free));
        assertThat(new ReadOrganization(people.ground).read(people.admin).policy())
                .isEqualTo(OrganizationPolicy.DEFAULT);
    }

    @Test
    void anotherSlugIsTheAddressAtOnceAndTheOldOneIsFree() {
        OrganizationSlugs slugs = new OrganizationSlugs(people.world.test.database());
        assertThat(slugs.of(people.admin.organization())).isEqualTo("acme");
        change(people.admin, slug("acme-two"));
        assertThat(slugs.of(people.admin.organization())).isEqualTo("acme-two");
        assertThat(people.world
                        .test
                        .database()
                        .<Boolean>directory(directory ->
                                FoundOrganization.find(directory, "acme").isPresent()))
                .isFalse();
        Principal other = people.anotherOrganization("acme");
        assertThat(slugs.of(other.organization())).isEqualTo("acme");
        assertThat(change(people.admin, slug("acme"))).isEqualTo(new ChangeOrganization.Outcome.SlugTaken());
        assertThat(slugs.of(people.admin.organization())).isEqualTo("acme-two");
    }

    @Test
    void ofTwoWhoWantOneSlugAtOnceOneGetsIt() throws InterruptedException, ExecutionException {
        Principal other = people.anotherOrganization("other");
        List<Callable<ChangeOrganization.Outcome>> both =
                List.of(() -> change(people.admin, slug("wanted")), () -> change(other, slug("wanted")));
        assertThat(MembersTest.atOnce(both))
                .filteredOn(new ChangeOrganization.Outcome.SlugTaken()::equals)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v2", "v3alpha", "api", "login", "set-password", "embed", "portal", "-a", "a-", "A", "a b", ""})
    void refusesSlugsThatAreNoneOrOurs(String slug) {
        assertThat(change(people.admin, slug(slug))).isInstanceOf(ChangeOrganization.Outcome.Refused.class);
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndChangesNothing() {
        Policy wrong = new Policy(
                Optional.of("Mars/Olympus"),
                Optional.of(false),
                Optional.empty(),
                Optional.of(Optional.of(0)),
                Optional.of(Optional.of(-1)));
        OrganizationChange change = new OrganizationChange(Optional.of("  "), Optional.of("docs"), wrong);
        assertThat(change(people.admin, change))
                .isInstanceOfSatisfying(
                        ChangeOrganization.Outcome.Refused.class,
                        refused -> assertThat(refused.violations().stream().map(Violation::field))
                                .containsExactlyInAnyOrder(
                                        "name", "slug", "timezone", "credentialMaxDays", "auditRetentionDays"));
        assertThat(new ReadOrganization(people.ground).read(people.admin).policy())
                .isEqualTo(OrganizationPolicy.DEFAULT);
    }

    @Test
    void onlyAdminsChangeItAndReadAccountTypes() {
        Principal builder = people.world.member("builder@example.com", "Build");
        assertThat(change(builder, slug("mine"))).isEqualTo(new ChangeOrganization.Outcome.Forbidden());
        assertThat(new ReadOrganization(people.ground)
                        .read(builder)
                        .organization()
                        .slug())
                .isEqualTo("acme");
        ReadAccountTypes types = new ReadAccountTypes(people.ground);
        assertThat(types.read(builder)).isEqualTo(new ReadAccountTypes.Outcome.Forbidden());
        assertThat(types.read(people.admin))
                .isInstanceOfSatisfying(
                        ReadAccountTypes.Outcome.Known.class,
                        known -> assertThat(known.types().stream().map(AccountType::name))
                                .containsExactly("Act", "Admin", "Analyze", "Build", "View"));
    }
}
