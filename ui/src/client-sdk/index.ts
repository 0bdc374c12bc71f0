/** Signet's client for host pages: events, commands, and an embed that keeps its session alive. */
export * from "./commands";
export * from "./embed";
export * from "./event-names";
export * from "./events";
export * from "./listeners";
export * from "./control-value";
export { setSignetOrigin } from "./origin";
export { EmbedRefused, request, type RequestOptions } from "./request";
export type { GetUrl } from "./session";
