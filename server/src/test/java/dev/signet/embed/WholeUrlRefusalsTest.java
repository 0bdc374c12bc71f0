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
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What well-signed whole URLs get whose viewer, signer, organization or content may not have it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeUrlRefusalsTest {
    private EmbedWorld world;
    private RefusedUrls urls;
    private EmbedPath path;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        urls = new RefusedUrls(world);
        path = world.path(new EmbedTarget.Whole(world.workbook));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void refusesWhoeverIsInNoTeam() {
        EmbedRefusal why =
                urls.refused(world.url(path).without(":external_user_team"), EmbedReason.NO_TEAMS, EmbedCode.EACCES);
        assertThat(why.sentence()).contains(":external_user_team");
    }

    @Test
    void refusesInternalUsersAlways() {
        world.member("colleague@example.com", MemberKind.INTERNAL, "View");
        urls.refused(
                world.url(path).with(":email", "colleague@example.com"), EmbedReason.INTERNAL_USER, EmbedCode.EACCES);
        urls.refused(world.url(path).with(":email", "ADMIN@example.com"), EmbedReason.INTERNAL_USER, EmbedCode.EACCES);
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
        urls.refused(url.with(":nonce", "after"), EmbedReason.DEACTIVATED, EmbedCode.ENOENT);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
    }

    @Test
    void takesNoneWhereTheOrganizationHasSwitchedThemOff() {
        world.policy(legacyUrls(false));
        try {
            long before = urls.written();
            EmbedRefusal why = urls.refused(world.url(path), EmbedReason.WHOLE_URLS_OFF, EmbedCode.EACCES);
            assertThat(why.fault()).isEqualTo(Fault.FORBIDDEN);
            assertThat(world.open(world.ticket())).isInstanceOf(EmbedOutcome.Opened.class);
            assertThat(urls.written()).isGreaterThan(before);
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
        urls.refused(world.ask(url.signed(theirs.secret())), EmbedReason.NO_EMBED, EmbedCode.ENOENT);
    }

    @Test
    void hasNoPathThatNeverWasOrWasDeletedAndEndsItsSessions() {
        EmbedPath gone = world.path(new EmbedTarget.Page(world.workbook, world.workbooks.page(world.workbook, 0)));
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) world.ask(world.url(gone));
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isPresent();
        world.paths.delete().delete(world.admin, EmbedWorld.HERE, world.workbook, gone.id());

        urls.refused(world.url(gone), EmbedReason.NO_EMBED, EmbedCode.ENOENT);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
        HostUrl never = HostUrl.of(
                "/embed/1-0000000000000000000000", world.host.credential().id().value(), world.clock.instant());
        urls.refused(never, EmbedReason.NO_EMBED, EmbedCode.ENOENT);
    }

    @Test
    void endsSessionsWhenTheCredentialIsRevoked() {
        EmbedWorld.Host host = world.credential(world.admin.member(), Scope.EMBED);
        HostUrl url = world.url(path).with(":client_id", host.credential().id());
        EmbedOutcome.Opened opened = (EmbedOutcome.Opened) world.ask(url.signed(host.secret()));
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isPresent();
        world.revoke(host);
        assertThat(world.embeds.sessions().find(EmbedWorld.keyOf(opened))).isEmpty();
        urls.refused(
                world.ask(url.with(":nonce", "2").signed(host.secret())),
                EmbedReason.REVOKED_CREDENTIAL,
                EmbedCode.EACCES);
    }

    @Test
    void letsAnOwnerWhoIsNoAdminNameNobodyElse() {
        Member owner = world.member("owner@example.com", MemberKind.INTERNAL, "Build");
        EmbedWorld.Host host = world.credential(owner.id(), Scope.EMBED);
        HostUrl url = world.url(path).with(":client_id", host.credential().id());
        urls.refused(world.ask(url.signed(host.secret())), EmbedReason.OWNER, EmbedCode.EACCES);
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
