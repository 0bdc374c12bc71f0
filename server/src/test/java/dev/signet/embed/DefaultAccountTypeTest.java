package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AccountType;
import dev.signet.access.AccountTypeOutcome;
import dev.signet.access.ChangeEmbedAccountType;
import dev.signet.access.ChangeOrganization;
import dev.signet.access.CreateAccountType;
import dev.signet.access.DeleteAccountType;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What new users become when their ticket does not say.
class DefaultAccountTypeTest {
    private EmbedWorld world;

    @BeforeEach
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ChangeEmbedAccountType setting() {
        return new ChangeOrganization(world.ground()).embedAccountType();
    }

    private AccountTypeOutcome<AccountType> set(String name) {
        return setting().change(world.admin, EmbedWorld.HERE, name);
    }

    private String newcomer(String email) {
        EmbedOutcome.Opened opened =
                world.opened(world.ticket().with("sub", email).without("account_type"));
        return world.standings
                .find(
                        world.admin.organization(),
                        opened.session().viewer().orElseThrow().member())
                .orElseThrow()
                .accountType()
                .name();
    }

    @Test
    void isTheLeastAtFirst() {
        assertThat(newcomer("first@example.com")).isEqualTo("View");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Build", "build", "creator"})
    void isTheMostAsTheOriginalGivesIfAnAdminSaysSo(String name) {
        assertThat(set(name)).isInstanceOf(AccountTypeOutcome.Done.class);
        assertThat(newcomer("second@example.com")).isEqualTo("Build");
    }

    @Test
    void leavesWhoIsThereAsTheyAre() {
        assertThat(newcomer("early@example.com")).isEqualTo("View");
        set("Build");
        assertThat(newcomer("early@example.com")).isEqualTo("View");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "admin", "", "No such type"})
    void refusesAdminAndWhatIsNotThere(String name) {
        assertThat(set(name)).isInstanceOf(AccountTypeOutcome.Refused.class);
        assertThat(newcomer("third@example.com")).isEqualTo("View");
    }

    @Test
    void fallsBackToTheLeastWhenTheAccountTypeIsDeleted() {
        CreateAccountType.Wanted wanted = new CreateAccountType.Wanted("Guests", "", List.of("view-worksheet"));
        if (new CreateAccountType(world.ground()).create(world.admin, EmbedWorld.HERE, wanted)
                instanceof AccountTypeOutcome.Done<AccountType>(AccountType type)) {
            set("Guests");
            new DeleteAccountType(world.ground()).delete(world.admin, EmbedWorld.HERE, type.id(), Optional.empty());
        }
        assertThat(newcomer("fourth@example.com")).isEqualTo("View");
    }

    @Test
    void isForAdminsOnly() {
        Member member = world.member("builder@example.com", MemberKind.INTERNAL, "Build");
        Principal builder = new Principal.Human(world.admin.organization(), member.id());
        assertThat(setting().find(builder)).isInstanceOf(AccountTypeOutcome.Forbidden.class);
        assertThat(setting().change(builder, EmbedWorld.HERE, "Build"))
                .isInstanceOf(AccountTypeOutcome.Forbidden.class);
    }

    @Test
    void writesNoUserWhenTheTicketSaysWhatIsSo() {
        world.opened(world.ticket());
        long before = world.count("select xmin::text::bigint from access.members where email = 'pat@example.com'");
        world.clock.advance(java.time.Duration.ofMinutes(1));
        world.opened(world.ticket());
        world.opened(
                world.ticket().with("session_teams", List.of(EmbedWorld.TEAM)).with("ui", java.util.Map.of()));
        assertThat(world.count("select xmin::text::bigint from access.members where email = 'pat@example.com'"))
                .isEqualTo(before);
        assertThat(world.count("select count(*) from access.audit_records where action = 'member.update'"))
                .isZero();
    }
}
