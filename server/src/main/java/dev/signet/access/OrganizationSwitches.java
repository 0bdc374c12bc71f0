package dev.signet.access;

import dev.signet.access.OrganizationSwitch.Position;
import java.util.Locale;
import java.util.Optional;

/// Reads and turns the switches of the principal's organization. Only Admins.
public final class OrganizationSwitches {
    private final AccessGround ground;
    private final OrganizationStore organizations = new OrganizationStore();
    private final OrganizationSwitchStore switches = new OrganizationSwitchStore();

    /// Reads and writes there.
    public OrganizationSwitches(AccessGround ground) {
        this.ground = ground;
    }

    /// Where it stands; empty for whoever is not an Admin.
    public Optional<Position> find(Principal principal, OrganizationSwitch wanted) {
        if (!isAdmin(principal)) return Optional.empty();
        return Optional.of(ground.database().inOrganization(principal.organization(), tx -> switches.find(tx, wanted)));
    }

    /// Turns it, and says where it stands then; a turn that changes nothing leaves no trace. Empty for whoever
    /// is not an Admin.
    public Optional<Position> turn(Principal principal, Origin origin, OrganizationSwitch wanted, Position to) {
        if (!isAdmin(principal)) return Optional.empty();
        return Optional.of(ground.database().inOrganization(principal.organization(), tx -> {
            organizations.lock(tx);
            return turn(new Deed(tx, principal, origin, ground.clock().instant()), wanted, to);
        }));
    }

    private Position turn(Deed deed, OrganizationSwitch wanted, Position to) {
        Position before = switches.find(deed.tx(), wanted);
        if (before == to) return to;
        switches.set(deed.tx(), wanted, to);
        String subject = "organization:" + deed.tx().organization();
        ground.audit()
                .record(
                        deed.tx(),
                        deed.entry(AuditAction.ORGANIZATION_UPDATE, subject)
                                .with(wanted.word(), told(before) + " → " + told(to)));
        return to;
    }

    private boolean isAdmin(Principal principal) {
        return ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
    }

    private static String told(Position position) {
        return position.name().toLowerCase(Locale.ROOT);
    }
}
