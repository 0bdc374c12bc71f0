package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AllowedAddress.Scope;
import dev.signet.access.ChangeAllowedAddresses.Outcome;
import dev.signet.access.ChangeAllowedAddresses.Wanted;
import dev.signet.base.ClientId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllowedAddressesTest {
    private static final Origin OFFICE = new Origin("192.0.2.7", "", "request");

    private AccessWorld world;
    private AllowedAddresses addresses;
    private ChangeAllowedAddresses change;

    @BeforeEach
    void start() {
        world = new AccessWorld();
        addresses = new AllowedAddresses(world.test.database());
        change = new ChangeAllowedAddresses(new AccessGround(
                world.test.database(), world.access, new Standings(world.test.database()), world.audit, world.clock));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private static Wanted entry(String range, Scope scope) {
        return new Wanted(AddressRange.parse(range).orElseThrow(), scope, "");
    }

    private Outcome add(Principal by, Wanted... entries) {
        return change.add(by, OFFICE, Arrays.asList(entries));
    }

    private List<AllowedAddress> added(Wanted... entries) {
        if (add(world.admin, entries) instanceof Outcome.Done(List<AllowedAddress> done)) return done;
        throw new AssertionError("refused");
    }

    @Test
    void withoutEntriesEveryAddressIsGood() {
        assertThat(addresses.permitsApi(world.admin.organization(), "203.0.113.1"))
                .isTrue();
        assertThat(addresses.permitsPeople(world.admin.organization(), "203.0.113.1"))
                .isTrue();
    }

    @Test
    void eachScopeIsAListOfItsOwn() {
        added(entry("192.0.2.0/24", Scope.BOTH), entry("198.51.100.1", Scope.PUBLIC_API));
        assertThat(addresses.permitsApi(world.admin.organization(), "198.51.100.1"))
                .isTrue();
        assertThat(addresses.permitsPeople(world.admin.organization(), "198.51.100.1"))
                .isFalse();
        assertThat(addresses.permitsPeople(world.admin.organization(), "192.0.2.99"))
                .isTrue();
        assertThat(addresses.permitsApi(world.admin.organization(), "203.0.113.1"))
                .isFalse();
    }

    @Test
    void changesHoldAtOnce() {
        List<AllowedAddress> entries = added(entry("192.0.2.0/24", Scope.PUBLIC_API));
        assertThat(addresses.permitsApi(world.admin.organization(), "203.0.113.1"))
                .isFalse();
        change.remove(world.admin, OFFICE, Set.of(entries.getFirst().id(), UUID.randomUUID()));
        assertThat(addresses.permitsApi(world.admin.organization(), "203.0.113.1"))
                .isTrue();
    }

    @Test
    void nobodyLocksThemselvesOut() {
        assertThat(add(world.admin, entry("203.0.113.0/24", Scope.UI))).isInstanceOf(Outcome.Refused.class);
        Principal program =
                new Principal.Machine(world.admin.organization(), world.admin.member(), new ClientId("a".repeat(64)));
        assertThat(add(program, entry("203.0.113.0/24", Scope.PUBLIC_API))).isInstanceOf(Outcome.Refused.class);
        List<AllowedAddress> entries = added(entry("203.0.113.0/24", Scope.UI), entry("192.0.2.7", Scope.UI));
        AllowedAddress own = entries.get(1);
        assertThat(change.remove(world.admin, OFFICE, Set.of(own.id()))).isInstanceOf(Outcome.Refused.class);
        assertThat(addresses.permitsPeople(world.admin.organization(), "192.0.2.7"))
                .isTrue();
    }

    @Test
    void refusesDuplicatesWholly() {
        added(entry("192.0.2.0/24", Scope.BOTH));
        assertThat(add(world.admin, entry("198.51.100.1", Scope.UI), entry("192.0.2.9/24", Scope.UI)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(change.list(world.admin))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.entries()).hasSize(1));
    }

    @Test
    void onlyAdminsSeeAndChangeTheList() {
        Principal viewer = world.member("viewer@example.com", "View");
        assertThat(change.list(viewer)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(add(viewer, entry("192.0.2.0/24", Scope.BOTH))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(change.remove(viewer, OFFICE, Set.of())).isInstanceOf(Outcome.Forbidden.class);
    }
}
