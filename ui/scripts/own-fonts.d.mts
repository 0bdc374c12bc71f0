import type { Plugin } from "vite";

export declare function ownFonts(): Plugin;
