package dev.signet.access;

/// Reads the principal's organization and what it has settled. Everybody of it may.
public final class ReadOrganization {
    private final AccessGround ground;
    private final OrganizationStore organizations = new OrganizationStore();

    /// Reads from there.
    public ReadOrganization(AccessGround ground) {
        this.ground = ground;
    }

    /// The organization as it is now.
    public OrganizationSettings read(Principal principal) {
        return ground.database().inOrganization(principal.organization(), organizations::settings);
    }
}
