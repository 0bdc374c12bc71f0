package dev.signet.access;

/// An organization with all it has settled (rest-api.md §4.12).
public record OrganizationSettings(Organization organization, OrganizationPolicy policy) {

    /// Whether content may be open to everybody who has its address.
    public boolean publicEmbeds() {
        return policy.embeds().publicEmbeds();
    }
}
