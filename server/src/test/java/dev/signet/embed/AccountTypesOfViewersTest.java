package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AccountType;
import dev.signet.access.AccountTypeOutcome;
import dev.signet.access.ChangeAccountType;
import dev.signet.access.CreateAccountType;
import dev.signet.access.DeleteAccountType;
import dev.signet.access.ReadAccountTypes;
import dev.signet.base.AccountTypeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an Admin makes of account types holds for embeds that are open.
class AccountTypesOfViewersTest {
    private EmbedWorld world;

    @BeforeEach
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private AccountType created(String name, String... permissions) {
        CreateAccountType.Wanted wanted = new CreateAccountType.Wanted(name, "", List.of(permissions));
        if (new CreateAccountType(world.ground()).create(world.admin, EmbedWorld.HERE, wanted)
                instanceof AccountTypeOutcome.Done<AccountType>(AccountType type)) {
            return type;
        }
        throw new AssertionError("not created");
    }

    private void permit(AccountTypeId id, String... permissions) {
        ChangeAccountType.Change change =
                new ChangeAccountType.Change(Optional.empty(), Optional.empty(), Optional.of(List.of(permissions)));
        assertThat(new ChangeAccountType(world.ground()).change(world.admin, EmbedWorld.HERE, id, change))
                .isInstanceOf(AccountTypeOutcome.Done.class);
    }

    private AccountTypeId view() {
        if (new ReadAccountTypes(world.ground()).read(world.admin)
                instanceof ReadAccountTypes.Outcome.Known(List<AccountType> types)) {
            return types.stream()
                    .filter(type -> type.name().equals("View"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        throw new AssertionError("unknown");
    }

    private boolean isOpen(EmbedOutcome.Opened opened) {
        return world.embeds.sessions().find(EmbedWorld.keyOf(opened)).isPresent();
    }

    @Test
    void ticketsNameCustomAccountTypes() {
        AccountType type = created("Portal guests", "view-worksheet");
        EmbedOutcome.Opened opened = world.opened(world.ticket().with("account_type", "portal guests"));
        assertThat(world.standings
                        .find(
                                world.admin.organization(),
                                opened.session().viewer().orElseThrow().member())
                        .orElseThrow()
                        .accountType())
                .isEqualTo(type);
    }

    @Test
    void whoMayNotOpenDocumentsAnyMoreLosesWhatIsOpen() {
        EmbedOutcome.Opened opened = world.opened(world.ticket());
        assertThat(isOpen(opened)).isTrue();
        permit(view());
        assertThat(isOpen(opened)).isFalse();
        assertThat(world.open(world.ticket())).isInstanceOf(EmbedOutcome.Refused.class);
        permit(view(), "view-worksheet");
        assertThat(world.open(world.ticket())).isInstanceOf(EmbedOutcome.Opened.class);
    }

    @Test
    void aDeletedTypesViewersGoOnWithTheOther() {
        AccountType type = created("Portal guests", "view-worksheet");
        EmbedOutcome.Opened opened = world.opened(world.ticket().with("account_type", "Portal guests"));
        new DeleteAccountType(world.ground())
                .delete(world.admin, EmbedWorld.HERE, type.id(), Optional.of(view().toString()));
        assertThat(isOpen(opened)).isTrue();
        permit(view());
        assertThat(isOpen(opened)).isFalse();
        EmbedOutcome refused = world.open(world.ticket().with("account_type", "Portal guests"));
        assertThat(EmbedWorld.refusal(refused).reason()).isEqualTo(EmbedReason.UNKNOWN_ACCOUNT_TYPE);
    }
}
