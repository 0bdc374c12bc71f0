/** The views of Home, each at an address of its own. */
export const VIEWS = ["documents", "recent", "favorites", "trash"] as const;

export type View = (typeof VIEWS)[number];

/** Where a view is. */
export const viewAddress = (view: View): string => `/home?view=${view}`;

/** Where a workspace or folder is shown; without one, where all that lies in none is. */
export const folderAddress = (id?: string): string =>
    id === undefined ? viewAddress("documents") : `${viewAddress("documents")}&folder=${encodeURIComponent(id)}`;

/** Where a workbook is looked at. */
export const workbookAddress = (id: string): string => `/workbook/${encodeURIComponent(id)}`;

/** Under what the server shows files. */
export const FILES = ["/v2/files", "/v2/workbooks", "/v2/workspaces", "/v2/favorites", "/v2/members"] as const;
