// A lazy chunk brings its styles and the chunks it needs. Vite's own way of fetching them weighs more than most of ours.
const CODE = `
const asked = {};
const fetched = (path) => {
    const href = "/" + path;
    if (document.querySelector('link[href="' + href + '"]') !== null) return undefined;
    const link = document.createElement("link");
    const styles = path.endsWith(".css");
    link.rel = styles ? "stylesheet" : "modulepreload";
    link.href = href;
    document.head.append(link);
    const failed = (reject) => () => {
        delete asked[path];
        link.remove();
        reject(new Error("Not loaded: " + href));
    };
    return styles && new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: failed(reject) }));
};
export const __vitePreload = (load, paths) =>
    Promise.all((paths ?? []).map((path) => (asked[path] ??= Promise.resolve(fetched(path))))).then(load);
`;

/** Styles are there before the chunk runs; the scripts it needs are fetched at the same time as it is. */
export function smallPreload() {
    return {
        name: "signet:small-preload",
        apply: "build",
        enforce: "pre",
        load: (id) => (id === "\0vite/preload-helper.js" ? CODE : undefined),
    };
}
