package dev.signet.web.api;

import dev.signet.access.AccessGround;
import dev.signet.access.ArchiveFile;
import dev.signet.access.ChangeFile;
import dev.signet.access.CreateFolder;
import dev.signet.access.CreateWorkspace;
import dev.signet.access.DeleteWorkspace;
import dev.signet.access.ExplainAccess;
import dev.signet.access.KeepFavorite;
import dev.signet.access.ListFavorites;
import dev.signet.access.ListFiles;
import dev.signet.access.ListGrants;
import dev.signet.access.ListRecents;
import dev.signet.access.ListWorkspaces;
import dev.signet.access.ReadFile;
import dev.signet.access.ReadGrant;
import dev.signet.access.RecordRecent;
import dev.signet.access.RevokeGrant;
import dev.signet.access.ShareObject;
import dev.signet.access.Standings;
import dev.signet.workbooks.CreateWorkbook;

/// The use cases behind the routes of workspaces, files, favorites, grants and their explanation.
public record ObjectCases(
        FileCases files, WorkspaceCases workspaces, FavoriteCases favorites, GrantCases grants, ExplainAccess explain) {

    /// Those of files.
    public record FileCases(ListFiles list, ReadFile read, FileMaking make, ChangeFile change, ArchiveFile archive) {}

    /// Those that make files, and who knows where one's own are.
    public record FileMaking(
            CreateFolder folder, CreateWorkspace workspace, CreateWorkbook workbook, Standings standings) {}

    /// Those of workspaces alone.
    public record WorkspaceCases(ListWorkspaces list, CreateWorkspace create, DeleteWorkspace delete) {}

    /// Those of a member's own lists.
    public record FavoriteCases(KeepFavorite keep, ListFavorites list, ListRecents recents, RecordRecent opened) {}

    /// Those of grants.
    public record GrantCases(ListGrants list, ReadGrant read, ShareObject share, RevokeGrant revoke) {}

    /// All of them, over that ground.
    public static ObjectCases over(AccessGround ground, CreateWorkbook workbooks) {
        CreateWorkspace workspace = new CreateWorkspace(ground);
        return new ObjectCases(
                new FileCases(
                        new ListFiles(ground),
                        new ReadFile(ground),
                        new FileMaking(new CreateFolder(ground), workspace, workbooks, ground.standings()),
                        new ChangeFile(ground),
                        new ArchiveFile(ground)),
                new WorkspaceCases(new ListWorkspaces(ground), workspace, new DeleteWorkspace(ground)),
                new FavoriteCases(
                        new KeepFavorite(ground),
                        new ListFavorites(ground),
                        new ListRecents(ground),
                        new RecordRecent(ground.database(), ground.clock())),
                new GrantCases(
                        new ListGrants(ground),
                        new ReadGrant(ground),
                        new ShareObject(ground),
                        new RevokeGrant(ground)),
                new ExplainAccess(ground));
    }
}
