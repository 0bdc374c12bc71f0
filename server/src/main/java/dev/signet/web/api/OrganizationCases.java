package dev.signet.web.api;

import dev.signet.access.ChangeOrganization;
import dev.signet.access.ReadOrganization;
import dev.signet.access.Standings;
import java.net.URI;

/// The use cases behind the routes of the organization and of the caller, and what the server tells of
/// itself.
public record OrganizationCases(ReadOrganization read, ChangeOrganization change, Standings standings, Server server) {

    /// Where programs reach the server, and which Signet it is.
    public record Server(URI publicUrl, String version) {}
}
