import react from "@vitejs/plugin-react";
import { ownFonts } from "./scripts/own-fonts.mjs";
import { smallPreload } from "./scripts/small-preload.mjs";
import { defineConfig } from "vitest/config";

// One input per bundle: the embed is Preact (by pragma, file by file), the portal React. Nothing is inlined: the content
// security policy knows no `data:`.
export default defineConfig({
    base: "/",
    plugins: [react({ include: /src\/portal\/.*\.tsx$/ }), ownFonts(), smallPreload()],
    build: {
        outDir: "target/dist",
        emptyOutDir: true,
        assetsDir: "assets",
        assetsInlineLimit: 0,
        manifest: "manifest.json",
        modulePreload: { polyfill: false },
        target: "es2022",
        rollupOptions: { input: ["embed.html", "portal.html"] },
    },
    server: {
        proxy: Object.fromEntries(["/_embed", "/v2", "/login", "/logout"].map((path) => [path, "http://localhost:8080"])),
        fs: { allow: [".."] },
    },
    test: {
        environment: "node",
        include: ["test/**/*.test.{ts,tsx}"],
        testTimeout: 60_000,
        maxWorkers: "100%",
    },
});
