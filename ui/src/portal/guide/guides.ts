/** The pages of the documentation that the portal refers to, each fetched when it is first read. */
export const GUIDES = {
    "registered-keys": () => import("../../../../docs/how-to/registered-keys.md?raw"),
    "secret-shapes": () => import("../../../../docs/reference/secret-shapes.md?raw"),
    "migrate-from-whole-url-signatures": () => import("../../../../docs/how-to/migrate-from-whole-url-signatures.md?raw"),
    webhooks: () => import("../../../../docs/reference/webhooks.md?raw"),
} as const;

export type GuideName = keyof typeof GUIDES;

export const isGuide = (name: string): name is GuideName => Object.hasOwn(GUIDES, name);

export const guideAddress = (name: GuideName): string => `/admin/guides/${name}`;

/** Where a link of one page leads: to another that is here, out into the world, or nowhere. */
export function leadsTo(href: string): { guide: GuideName } | { outside: string } | null {
    if (/^https:\/\//.test(href)) return { outside: href };
    const name = /([\w-]+)\.md$/.exec(href)?.[1];
    return name !== undefined && isGuide(name) ? { guide: name } : null;
}
