import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { smallPreload } from "../scripts/small-preload.mjs";

type Preload = (load: () => unknown, paths?: readonly string[]) => Promise<unknown>;

interface Link {
    rel: string;
    href: string;
    onload: () => void;
    onerror: () => void;
    remove: () => void;
}

let preload: Preload;
let links: Link[] = [];

beforeAll(async () => {
    vi.stubGlobal("document", {
        createElement: () => {
            const link = { rel: "", href: "", remove: () => void (links = links.filter((one) => one !== link)) };
            return link;
        },
        querySelector: (selector: string) => links.find(({ href }) => selector === `link[href="${href}"]`) ?? null,
        head: { append: (link: Link) => links.push(link) },
    });
    const code = (smallPreload().load as (id: string) => string)("\0vite/preload-helper.js");
    const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
    preload = (module as { __vitePreload: Preload }).__vitePreload;
});
beforeEach(() => void (links = []));
afterAll(() => vi.unstubAllGlobals());

describe("a lazy chunk", () => {
    it("is loaded once its styles are there, its scripts asked for beside it", async () => {
        const load = vi.fn(() => "chunk");
        const loading = preload(load, ["assets/a.js", "assets/a.css"]);
        expect(links.map(({ rel, href }) => `${rel} ${href}`)).toEqual(["modulepreload /assets/a.js", "stylesheet /assets/a.css"]);
        await Promise.resolve();
        expect(load).not.toHaveBeenCalled();
        links[1]?.onload();
        expect(await loading).toBe("chunk");
        await preload(load, ["assets/a.js", "assets/a.css"]);
        expect(links).toHaveLength(2);
    });
    it("needs nothing, or nothing that is not there already", async () => {
        links = [{ rel: "stylesheet", href: "/assets/b.css" } as Link];
        expect([await preload(() => 1), await preload(() => 2, ["assets/b.css"]), links.length]).toEqual([1, 2, 1]);
    });
    it("whose styles did not come is asked for again the next time", async () => {
        const first = preload(() => 1, ["assets/c.css"]);
        links[0]?.onerror();
        await expect(first).rejects.toThrow("/assets/c.css");
        expect(links).toEqual([]);
        const second = preload(() => 2, ["assets/c.css"]);
        links[0]?.onload();
        expect(await second).toBe(2);
    });
});
