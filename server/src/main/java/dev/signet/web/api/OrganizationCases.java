package dev.signet.web.api;

import dev.signet.access.ChangeOrganization;
import dev.signet.access.ReadOrganization;
import dev.signet.access.Standings;
import java.net.URI;
import java.time.Duration;

/// The use cases behind the routes of the organization and of the caller, and what the server tells of
/// itself.
public record OrganizationCases(ReadOrganization read, ChangeOrganization change, Standings standings, Server server) {

    /// Where programs reach the server, which Signet it is, and the longest session of URLs that are signed as
    /// a whole.
    public record Server(URI publicUrl, String version, Duration longestOfWholeUrls) {}
}
