/** What a host may say to an embed, each with something to begin from. */
export interface Template {
    type: string;
    fields: Readonly<Record<string, unknown>>;
}

export const REFRESH = "embed:session:refresh";

/** Every message an embed hears; controls begin with the values they have. */
export const templates = (variables: Readonly<Record<string, unknown>> = {}): readonly Template[] => [
    { type: "workbook:variables:update", fields: { variables } },
    { type: "workbook:variables:list", fields: {} },
    { type: "workbook:selectednodeid:update", fields: { selectedNodeId: null, nodeType: "page" } },
    { type: "workbook:fullscreen:update", fields: { nodeId: null } },
    { type: "workbook:bookmark:create", fields: { name: "", isDefault: false, isShared: false } },
    { type: "workbook:bookmark:select", fields: { bookmarkId: null } },
    { type: "workbook:bookmark:update", fields: {} },
    { type: "workbook:bookmark:delete", fields: { bookmarkId: "" } },
    { type: "workbook:sharinglink:update", fields: { sharingLink: "https://app.example.com/reports" } },
    { type: "workbook:modal:toggle", fields: { modalType: "export" } },
    { type: "workbook:mode:update", fields: { mode: "view" } },
    { type: "document:navigateto", fields: { inodeId: "" } },
    { type: "report:download", fields: {} },
    { type: REFRESH, fields: { url: "" } },
];

/** The message as it is edited: without its number, which is given when it is sent. */
export const textOf = ({ type, fields }: Template): string => JSON.stringify({ type, ...fields }, null, 2);

export type Message = Readonly<Record<string, unknown>> & { readonly type: string };

/** The message somebody wrote; null for what no embed would hear. */
export function messageOf(text: string): Message | null {
    try {
        const data: unknown = JSON.parse(text);
        const typed = typeof data === "object" && data !== null && "type" in data && typeof data.type === "string";
        return typed ? (data as Message) : null;
    } catch {
        return null;
    }
}

/** Whether a fresh URL has to be signed before it is sent. */
export const wantsUrl = (message: Message): boolean => message.type === REFRESH && message["url"] === "" && !("jwt" in message);

/** As it stands in the log: a ticket is not written down. */
export const logged = (message: Message): Message => ({
    ...message,
    ...("url" in message ? { url: "…" } : {}),
    ...("jwt" in message ? { jwt: "…" } : {}),
});
