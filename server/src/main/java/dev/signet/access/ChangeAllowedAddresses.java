package dev.signet.access;

import dev.signet.base.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Reads and changes the organization's list of addresses it may be reached from (rest-api.md §2.4). Only
/// Admins.
///
/// Guarantee: all of a request or nothing. Refuses duplicates, more than [#MOST] entries, and a list that
/// would lock out whoever saves it.
public final class ChangeAllowedAddresses {
    /// The most entries of an organization.
    public static final int MOST = 200;

    private final AccessGround ground;
    private final AllowedAddressStore store = new AllowedAddressStore();

    /// Works on that ground.
    public ChangeAllowedAddresses(AccessGround ground) {
        this.ground = ground;
    }

    /// An entry to add.
    public record Wanted(AddressRange range, AllowedAddress.Scope scope, String description) {}

    /// What came of it.
    public sealed interface Outcome {

        /// These entries: all of them, the new ones, or the removed ones, whichever was asked for.
        record Done(List<AllowedAddress> entries) implements Outcome {
            /// Copies what it is given.
            public Done {
                entries = List.copyOf(entries);
            }
        }

        /// Nothing was changed, for all of these.
        record Refused(List<Violation> violations) implements Outcome {
            /// Copies what it is given.
            public Refused {
                violations = List.copyOf(violations);
            }
        }

        /// Whoever asks is no Admin.
        record Forbidden() implements Outcome {}
    }

    /// The list, the newest entry first.
    public Outcome list(Principal principal) {
        if (!mayChange(principal)) return new Outcome.Forbidden();
        return ground.database().inOrganization(principal.organization(), tx -> new Outcome.Done(store.all(tx)));
    }

    /// Adds all of these entries.
    public Outcome add(Principal principal, Origin origin, List<Wanted> wanted) {
        if (!mayChange(principal)) return new Outcome.Forbidden();
        return ground.database().inOrganization(principal.organization(), tx -> {
            store.lock(tx);
            List<AllowedAddress> before = store.all(tx);
            List<AllowedAddress> added = made(principal, wanted);
            List<AllowedAddress> after = new ArrayList<>(before);
            after.addAll(added);
            List<Violation> violations = violations(before, wanted);
            if (violations.isEmpty()) violations = lockOut(principal, origin, after);
            if (!violations.isEmpty()) return new Outcome.Refused(violations);
            for (AllowedAddress entry : added) {
                store.insert(tx, entry);
                ground.audit().record(tx, audit(principal, origin, AuditAction.ALLOWED_ADDRESS_ADD, entry));
            }
            return new Outcome.Done(added);
        });
    }

    /// Removes all of these entries; those that are not there count as removed.
    public Outcome remove(Principal principal, Origin origin, Set<UUID> entries) {
        if (!mayChange(principal)) return new Outcome.Forbidden();
        return ground.database().inOrganization(principal.organization(), tx -> {
            store.lock(tx);
            List<AllowedAddress> after = new ArrayList<>(store.all(tx));
            List<AllowedAddress> removed =
                    after.stream().filter(entry -> entries.contains(entry.id())).toList();
            after.removeAll(removed);
            List<Violation> violations = lockOut(principal, origin, after);
            if (!violations.isEmpty()) return new Outcome.Refused(violations);
            store.delete(tx, entries);
            for (AllowedAddress entry : removed) {
                ground.audit().record(tx, audit(principal, origin, AuditAction.ALLOWED_ADDRESS_REMOVE, entry));
            }
            return new Outcome.Done(removed);
        });
    }

    private List<AllowedAddress> made(Principal principal, List<Wanted> wanted) {
        Instant now = ground.clock().instant();
        return wanted.stream()
                .map(each -> new AllowedAddress(
                        UUID.randomUUID(),
                        each.range(),
                        each.scope(),
                        each.description(),
                        new Member.Stamp(principal.member(), now)))
                .toList();
    }

    private static List<Violation> violations(List<AllowedAddress> before, List<Wanted> wanted) {
        List<Violation> violations = new ArrayList<>();
        Set<AddressRange> known = new HashSet<>();
        before.forEach(entry -> known.add(entry.range()));
        for (int i = 0; i < wanted.size(); i++) {
            AddressRange range = wanted.get(i).range();
            if (!known.add(range)) {
                violations.add(new Violation(
                        "entries[" + i + "].ip", range + " is on the list already. Leave it out, or remove it first."));
            }
        }
        if (before.size() + wanted.size() > MOST) {
            violations.add(new Violation("entries", "A list has at most " + MOST + " entries. Remove some first."));
        }
        return violations;
    }

    /// Programs count by the list of programs, people by that of people.
    private static List<Violation> lockOut(Principal principal, Origin origin, List<AllowedAddress> after) {
        AllowedAddresses.Lists lists = AllowedAddresses.Lists.of(after);
        AddressList own = principal instanceof Principal.Machine ? lists.api() : lists.people();
        if (own.permits(origin.address())) return List.of();
        return List.of(new Violation(
                "entries",
                "This would lock you out: let an entry contain your own address, " + origin.address() + "."));
    }

    private AuditEntry audit(Principal principal, Origin origin, AuditAction action, AllowedAddress entry) {
        return AuditEntry.by(principal, origin, ground.clock().instant(), action, "allowed-address:" + entry.id())
                .with("ip", entry.range().text())
                .with("scope", entry.scope().wire());
    }

    private boolean mayChange(Principal principal) {
        return ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
    }
}
