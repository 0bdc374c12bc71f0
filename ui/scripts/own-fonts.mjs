// The component library brings web fonts of its own; the portal is set in the reader's system font, so they stay behind.
export function ownFonts() {
    return {
        name: "own-fonts",
        enforce: "pre",
        transform(code, id) {
            if (!/@patternfly\/.*\.css(\?|$)/.test(id) || !code.includes("@font-face")) return null;
            return { code: code.replace(/@font-face\s*\{[^}]*\}/g, ""), map: null };
        },
    };
}
