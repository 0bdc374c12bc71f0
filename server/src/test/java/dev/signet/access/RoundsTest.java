package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Work that is done in every organization.
class RoundsTest {
    private final List<OrganizationId> seen = new ArrayList<>();
    private AccessWorld world;
    private OrganizationId first;
    private OrganizationId second;

    @BeforeEach
    void twoOrganizations() {
        world = new AccessWorld();
        FoundOrganization.Founding other = new FoundOrganization.Founding(
                "other", "Other", "admin@other.example", new Member.PersonName("Ann", "Other"));
        FoundOrganization found = new FoundOrganization(world.audit, world.clock);
        world.test.database().inOrganization(OrganizationId.random(), tx -> found.in(tx, other, AccessWorld.HERE));
        List<OrganizationId> all = FoundOrganization.all(world.test.database());
        assertThat(all).hasSize(2);
        first = all.getFirst();
        second = all.getLast();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Rounds rounds(Rounds.Work work) {
        return Rounds.of(world.test.database(), "test", Duration.ofDays(1), work);
    }

    @Test
    void goOnInAnOrganizationUntilNothingIsLeft() {
        rounds(tx -> {
                    seen.add(tx.organization());
                    return seen.size() < 3;
                })
                .once();
        assertThat(seen).containsExactly(first, first, first, second);
    }

    @Test
    void goOnAfterAFailureInAnOrganization() {
        rounds(tx -> {
                    seen.add(tx.organization());
                    throw new IllegalStateException("for the log");
                })
                .once();
        assertThat(seen).containsExactly(first, second);
    }

    @Test
    void stopWithinAnOrganizationWhenTheyAreClosed() {
        List<Rounds> itself = new ArrayList<>();
        itself.add(rounds(tx -> {
            seen.add(tx.organization());
            itself.getFirst().close();
            return true;
        }));
        itself.getFirst().once();
        assertThat(seen).containsExactly(first);
    }
}
