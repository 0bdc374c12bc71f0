const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const attribute = ([name, value]: readonly [string, string]): string =>
    ` ${name}="${value.replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each)}"`;

/** The frame to put into a page. */
export function frameOf(url: string, title: string): string {
    const attributes: readonly (readonly [string, string])[] = [
        ["src", url],
        ["title", title],
        ["width", "100%"],
        ["height", "640"],
        ["style", "border: 0"],
    ];
    return `<iframe${attributes.map(attribute).join("")}></iframe>`;
}
