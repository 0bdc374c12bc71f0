import { defineConfig } from "vitest/config";

// One input per bundle; the portal joins as `portal.html`. Nothing is inlined: the content security policy knows no `data:`.
export default defineConfig({
    base: "/",
    build: {
        outDir: "target/dist",
        emptyOutDir: true,
        assetsDir: "assets",
        assetsInlineLimit: 0,
        manifest: "manifest.json",
        modulePreload: { polyfill: false },
        target: "es2022",
        rollupOptions: { input: ["embed.html"] },
    },
    server: {
        proxy: { "/_embed": "http://localhost:8080", "/v2": "http://localhost:8080" },
    },
    test: {
        environment: "node",
        include: ["test/**/*.test.{ts,tsx}"],
    },
});
