package dev.signet.server;

import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import dev.signet.base.TeamId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the demo made, for the person who started it: the only place its secrets are written to.
record FirstRun(
        String url,
        String hostAppUrl,
        Org organization,
        Admin admin,
        Credential credential,
        Team team,
        String connectionId,
        Optional<Workbook> workbook) {
    /// Refuses a file in which something is missing.
    FirstRun {
        Objects.requireNonNull(url);
        Objects.requireNonNull(hostAppUrl);
        Objects.requireNonNull(organization);
        Objects.requireNonNull(admin);
        Objects.requireNonNull(credential);
        Objects.requireNonNull(team);
        Objects.requireNonNull(connectionId);
    }

    private static final String FILE = "first-run.json";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    record Org(String id, String slug) {}

    record Admin(String memberId, String email, String password) {}

    record Credential(String clientId, String clientSecret) {}

    record Team(String teamId, String name) {}

    /// What is embedded, and where.
    record Workbook(String workbookId, String workbookUrlId, String name, String url, List<Page> pages) {}

    record Page(String pageId, String name, List<Element> elements) {}

    record Element(String elementId, String name, String kind) {}

    /// What an earlier start wrote into the folder; empty when there is nothing that can be read.
    static Optional<FirstRun> read(Path folder) {
        try {
            return Json.parse(Files.readAllBytes(folder.resolve(FILE))).flatMap(json -> Json.as(json, FirstRun.class));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /// What was made, before there is a workbook.
    static FirstRun of(FirstStart.Made.Demo made, URI url, String hostApp) {
        return new FirstRun(
                url.toString(),
                hostApp,
                made.organization(),
                made.admin(),
                made.credential(),
                made.team(),
                made.connectionId(),
                Optional.empty());
    }

    /// Whoever runs the server, in the demo's organization.
    Principal operator() {
        return new Principal.Operator(
                OrganizationId.parse(organization.id()).orElseThrow(), new MemberId(admin.memberId()));
    }

    /// The connection to the sample data.
    InodeId connection() {
        return InodeId.parse(connectionId).orElseThrow();
    }

    /// The team that embeds are shared with.
    TeamId embedTeam() {
        return TeamId.parse(team.teamId()).orElseThrow();
    }

    /// The same with the workbook, which is made after all else.
    FirstRun with(Workbook made) {
        return new FirstRun(url, hostAppUrl, organization, admin, credential, team, connectionId, Optional.of(made));
    }

    /// The same where the host application is now.
    FirstRun at(String hostApp) {
        return new FirstRun(url, hostApp, organization, admin, credential, team, connectionId, workbook);
    }

    /// Writes it into the folder, readable by its owner only, whole or not at all.
    Path write(Path folder) {
        Path file = folder.resolve(FILE);
        Path draft = folder.resolve(FILE + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, Json.pretty(this) + "\n");
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new StartFailure("Cannot write " + file + ".", unwritable);
        }
    }

    /// Hides the secrets.
    @Override
    public String toString() {
        return "FirstRun[" + url + "]";
    }
}
