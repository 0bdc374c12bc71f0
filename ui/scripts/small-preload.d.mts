import type { Plugin } from "vite";

export declare function smallPreload(): Plugin;
