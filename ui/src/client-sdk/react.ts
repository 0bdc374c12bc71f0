/** Signet for React hosts: everything of the plain entry, and hooks that take their listeners away with themselves. */
export * from "./index";
export * from "./react-commands";
export * from "./react-embed";
export * from "./react-events";
