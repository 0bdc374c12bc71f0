package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.DeactivateMember;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.OrganizationChange;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.credentials.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What bad whole-URL signatures get, and that they change nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeUrlRefusalsTest {
    private EmbedWorld world;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterAll
    void close() {
        world.close();
    }

    private EmbedRefusal refused(EmbedOutcome outcome, EmbedReason reason, EmbedCode code) {
        EmbedRefusal why = EmbedWorld.refusal(outcome);
        assertThat(why.reason()).as(why.sentence()).isEqualTo(reason);
        assertThat(why.code()).isEqualTo(code);
        return why;
    }

    private EmbedRefusal refused(HostUrl url, EmbedReason reason, EmbedCode code) {
        return refused(world.ask(url), reason, code);
    }

    private long written() {
        return world.count("select (select count(*) from access.members)"
                + " + (select count(*) from access.team_members) + (select count(*) from embed.used_tickets)"
                + " + (select count(*) from embed.viewer_sessions) + (select count(*) from embed.external_users)");
    }

    @Test
    void worksOnce() {
        String address = world.url(path).signed(world.host.secret());
        assertThat(world.ask(address)).isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(refused(world.ask(address), EmbedReason.USED, EmbedCode.EINVAL)
                        .fault())
                .isEqualTo(Fault.UNAUTHORIZED);
    }

    @Test
    void worksOnceWhoeverComesAtTheSameMoment() throws Exception {
        String address = world.url(path).with(":email", "crowd@example.com").signed(world.host.secret());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EmbedOutcome>> all = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> world.ask(address)))
                    .toList();
            int opened = 0;
            for (Future<EmbedOutcome> each : all) if (each.get() instanceof EmbedOutcome.Opened) opened++;
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void refusesANonceOfTheSameCredentialInAnotherUrl() {
        HostUrl url = world.url(path);
        assertThat(world.ask(url)).isInstanceOf(EmbedOutcome.Opened.class);
        refused(url.with(":email", "other@example.com"), EmbedReason.USED, EmbedCode.EINVAL);
        assertThat(world.count("select count(*) from access.members where email = 'other@example.com'"))
                .isZero();
    }

    @Test
    void refusesAUrlFlippedInAnyByteAndChangesNothing() {
        String address = world.url(path)
                .with(":email", "tampered@example.com")
                .with("Region", "West")
                .signed(world.host.secret());
        long before = written();
        for (int at = HostUrl.BASE.length() + "/embed/".length(); at < address.length(); at++) {
            char other = address.charAt(at) == '1' ? '2' : '1';
            String tampered = address.substring(0, at) + other + address.substring(at + 1);
            assertThat(world.ask(tampered)).as(tampered).isInstanceOf(EmbedOutcome.Refused.class);
        }
        assertThat(written()).isEqualTo(before);
        assertThat(world.ask(address)).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":nonce",
                ":client_id",
                ":email",
                ":external_user_id",
                ":external_user_team",
                ":account_type",
                ":mode",
                ":session_length",
                ":time",
                ":ua_Region",
                "Region",
                ":theme"
            })
    void refusesAUrlTamperedInEveryParameter(String name) {
        HostUrl url = world.url(path)
                .with(":ua_Region", "West")
                .with("Region", "West")
                .with(":theme", "Dark");
        String address = url.signed(world.host.secret());
        String value = url.parameters().get(name);
        EmbedRefusal changed =
                EmbedWorld.refusal(world.ask(address.replace(name + "=" + value + "&", name + "=" + value + "0&")));
        EmbedRefusal gone = EmbedWorld.refusal(world.ask(address.replace(name + "=" + value + "&", "")));
        assertThat(List.of(changed.code(), gone.code())).containsOnly(EmbedCode.EACCES);
        EmbedRefusal twice =
                EmbedWorld.refusal(world.ask(address.replace("&:signature", "&" + name + "=x&:signature")));
        assertThat(twice.code()).isEqualTo(name.startsWith(":") ? EmbedCode.EINVAL : EmbedCode.EACCES);
    }

    @Test
    void tellsStrangersNothing() {
        EmbedWorld.Host api = world.credential(world.admin.member(), Scope.API);
        EmbedWorld.Host revoked = world.credential(world.admin.member(), Scope.EMBED);
        world.revoke(revoked);
        long before = written();
        HostUrl url = world.url(path);
        List<String> addresses = List.of(
                url.signed("another secret"),
                url.with(":client_id", "f".repeat(64)).signed(world.host.secret()),
                url.with(":client_id", "client-abc").signed(world.host.secret()),
                url.without(":client_id").signed(world.host.secret()),
                url.with(":client_id", api.credential().id()).signed(api.secret()),
                url.with(":client_id", revoked.credential().id()).signed(revoked.secret()));
        assertThat(addresses)
                .extracting(address -> EmbedWorld.refusal(world.ask(address)).sentence())
                .containsOnly("You do not have permission to see this: the signature of this link is not valid.");
        assertThat(addresses)
                .extracting(address -> EmbedWorld.refusal(world.ask(address)).code())
                .containsOnly(EmbedCode.EACCES);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void refusesAnExpiredUrlToTheSecond() {
        long now = world.clock.instant().getEpochSecond();
        assertThat(world.ask(world.url(path).with(":time", now - 599))).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal why = refused(world.url(path).with(":time", now - 600), EmbedReason.EXPIRED, EmbedCode.EINVAL);
        assertThat(why.sentence()).contains("expired");
    }

    @Test
    void refusesAUrlOfTheFutureBeyondTheSkew() {
        long now = world.clock.instant().getEpochSecond();
        assertThat(world.ask(world.url(path).with(":time", now + 60))).isInstanceOf(EmbedOutcome.Opened.class);
        refused(world.url(path).with(":time", now + 61), EmbedReason.NOT_YET_VALID, EmbedCode.EINVAL);
    }

    @Test
    void refusesASessionThatIsTooLong() {
        assertThat(world.ask(world.url(path).with(":session_length", 36_000))).isInstanceOf(EmbedOutcome.Opened.class);
        EmbedRefusal why =
                refused(world.url(path).with(":session_length", 36_001), EmbedReason.PARAMETER, EmbedCode.EINVAL);
        assertThat(why.sentence()).isEqualTo("This link is not valid: :session_length must be at most 36000.");
    }

    @ParameterizedTest
    @CsvSource({
        ":mode, view, must be userbacked",
        ":email, pat, is not a valid e-mail address",
        ":email, pat fox@example.com, is not a valid e-mail address",
        ":time, soon, must be a number of seconds",
        ":time, -1, must be a number of seconds",
        ":time, 1e9, must be a number of seconds",
        ":time, 999999999999999, is not a time",
        ":session_length, 0, must be at least 1",
        ":session_length, 0.9, must be at least 1",
        ":session_length, x, must be a number of seconds",
        ":ua_, West, names no attribute"
    })
    void namesTheParameterThatIsWrong(String name, String value, String flaw) {
        EmbedRefusal why = refused(world.url(path).with(name, value), EmbedReason.PARAMETER, EmbedCode.EINVAL);
        assertThat(why.sentence()).isEqualTo("This link is not valid: " + name + " " + flaw + ".");
        assertThat(why.fault()).isEqualTo(Fault.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {":nonce", ":mode", ":email", ":external_user_id", ":session_length", ":time"})
    void namesARequiredParameterThatIsMissingOrEmpty(String name) {
        String sentence = "This link is not valid: " + name + " is missing.";
        assertThat(refused(world.url(path).without(name), EmbedReason.PARAMETER, EmbedCode.EINVAL)
                        .sentence())
                .isEqualTo(sentence);
        assertThat(refused(world.url(path).with(name, ""), EmbedReason.PARAMETER, EmbedCode.EINVAL)
                        .sentence())
                .isEqualTo(sentence);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        HostUrl url = world.url(path)
                .without(":nonce")
                .with(":mode", "view")
                .with(":time", "x")
                .with(":external_user_team", ", ,");
        assertThat(refused(url, EmbedReason.PARAMETER, EmbedCode.EINVAL).sentence())
                .isEqualTo("This link is not valid: :nonce is missing; :mode must be userbacked;"
                        + " :time must be a number of seconds; :external_user_team is missing.");
    }

    @Test
    void refusesWhoeverIsInNoTeam() {
        EmbedRefusal why =
                refused(world.url(path).without(":external_user_team"), EmbedReason.NO_TEAMS, EmbedCode.EACCES);
        assertThat(why.sentence()).contains(":external_user_team");
    }

    @Test
    void namesATeamThatDoesNotExistAndTheParameter() {
        long before = written();
        EmbedRefusal why = refused(
                world.url(path).with(":external_user_team", "Embed_User").with(":email", "typo@example.com"),
                EmbedReason.UNKNOWN_TEAMS,
                EmbedCode.EINVAL);
        assertThat(why.sentence()).contains("Embed_User", "spelling", ":external_user_team");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void refusesInternalUsersAlways() {
        world.member("colleague@example.com", MemberKind.INTERNAL, "View");
        refused(world.url(path).with(":email", "colleague@example.com"), EmbedReason.INTERNAL_USER, EmbedCode.EACCES);
        refused(world.url(path).with(":email", "ADMIN@example.com"), EmbedReason.INTERNAL_USER, EmbedCode.EACCES);
    }

    @Test
    void refusesAccountTypesThatAdministerOrDoNotExist() {
        refused(world.url(path).with(":account_type", "Admin"), EmbedReason.ADMIN_ACCOUNT_TYPE, EmbedCode.EACCES);
        refused(world.url(path).with(":account_type", "Vieww"), EmbedReason.UNKNOWN_ACCOUNT_TYPE, EmbedCode.EINVAL);
    }

    @Test
    void saysWhatIsNotBuiltYet() {
        refused(world.url(path).with(":oauth_token", "x"), EmbedReason.CLAIM_NOT_BUILT, EmbedCode.EINVAL);
        refused(world.url(path).with(":eval_connection_id", "x"), EmbedReason.CLAIM_NOT_BUILT, EmbedCode.EINVAL);
    }

    @Test
    void refusesADeactivatedUser() {
        HostUrl url = world.url(path).with(":email", "gone@example.com");
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) world.ask(url);
        new DeactivateMember(world.test.database(), world.access, world.audit, world.clock)
                .deactivate(
                        world.admin,
                        EmbedWorld.HERE,
                        opened.session().viewer().orElseThrow().member());
        refused(url.with(":nonce", "after"), EmbedReason.DEACTIVATED, EmbedCode.ENOENT);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
    }

    @Test
    void takesNoneWhereTheOrganizationHasSwitchedThemOff() {
        world.policy(legacyUrls(false));
        try {
            long before = written();
            EmbedRefusal why = refused(world.url(path), EmbedReason.WHOLE_URLS_OFF, EmbedCode.EACCES);
            assertThat(why.fault()).isEqualTo(Fault.FORBIDDEN);
            assertThat(world.open(world.ticket())).isInstanceOf(EmbedOutcome.Opened.class);
            assertThat(written()).isGreaterThan(before);
        } finally {
            world.policy(legacyUrls(true));
        }
        assertThat(world.ask(world.url(path))).isInstanceOf(EmbedOutcome.Opened.class);
    }

    private static OrganizationChange.Policy legacyUrls(boolean on) {
        return new OrganizationChange.Policy(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on));
    }

    @Test
    void opensNothingOfAnotherOrganization() {
        Principal stranger = world.organization("other", "boss@other.example");
        EmbedWorld.Host theirs = world.credentialOf(stranger);
        HostUrl url = world.url(path).with(":client_id", theirs.credential().id());
        refused(world.ask(url.signed(theirs.secret())), EmbedReason.NO_EMBED, EmbedCode.ENOENT);
    }

    @Test
    void hasNoPathThatNeverWasOrWasDeletedAndEndsItsSessions() {
        EmbedPath gone = world.path(new EmbedTarget.Page(world.workbook, world.workbooks.page(world.workbook, 0)));
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) world.ask(world.url(gone));
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isPresent();
        world.paths.delete().delete(world.admin, EmbedWorld.HERE, world.workbook, gone.id());

        refused(world.url(gone), EmbedReason.NO_EMBED, EmbedCode.ENOENT);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
        HostUrl never = HostUrl.of(
                "/embed/1-0000000000000000000000", world.host.credential().id().value(), world.clock.instant());
        refused(never, EmbedReason.NO_EMBED, EmbedCode.ENOENT);
    }

    @Test
    void endsSessionsWhenTheCredentialIsRevoked() {
        EmbedWorld.Host host = world.credential(world.admin.member(), Scope.EMBED);
        HostUrl url = world.url(path).with(":client_id", host.credential().id());
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) world.ask(url.signed(host.secret()));
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isPresent();
        world.revoke(host);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
        refused(
                world.ask(url.with(":nonce", "2").signed(host.secret())),
                EmbedReason.REVOKED_CREDENTIAL,
                EmbedCode.EACCES);
    }

    @Test
    void letsAnOwnerWhoIsNoAdminNameNobodyElse() {
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        EmbedWorld.Host host = world.credential(owner.id(), Scope.EMBED);
        HostUrl url = world.url(path).with(":client_id", host.credential().id());
        refused(world.ask(url.signed(host.secret())), EmbedReason.OWNER, EmbedCode.EACCES);
    }

    @Test
    void auditsRefusalsWithoutSignatureOrNonce() {
        HostUrl url = world.url(path).with(":nonce", "secretnonce").with(":mode", "view");
        String address = url.signed(world.host.secret());
        world.ask(address);
        String signature = address.substring(address.lastIndexOf('=') + 1);
        assertThat(world.count("select count(*) from access.audit_records where details::text like '%:mode must be%'"))
                .isPositive();
        assertThat(world.count("select count(*) from access.audit_records where details::text like '%secretnonce%'"
                        + " or details::text like '%" + signature + "%'"))
                .isZero();
    }
}
