import { badLines, namesOf, pairsOf, parametersOf, secondsOf, type Parameters } from "./options";
import type { SourceType } from "./wire";

/** Everything the sandbox is set to. What is empty is left to the server. */
export interface SetUp {
    mode: "jwt" | "secure";
    workbookId: string;
    sourceType: SourceType;
    sourceId: string;
    tag: string;
    clientId: string;
    controls: string;
    theme: string;
    menu: string;
    email: string;
    teams: string;
    accountType: string;
    /** One `name=value` a line. */
    attributes: string;
    firstName: string;
    lastName: string;
    externalUserId: string;
    session: string;
    /** One `:name=value` a line. */
    other: string;
    /** An object, as JSON; wins over everything above. */
    claims: string;
    responsive: boolean;
    hideTooltips: boolean;
    noMobile: boolean;
    hideFolders: boolean;
    hideRunAs: boolean;
}

export const FRESH: SetUp = {
    mode: "jwt",
    workbookId: "",
    sourceType: "workbook",
    sourceId: "",
    tag: "",
    clientId: "",
    controls: "",
    theme: "",
    menu: "",
    email: "",
    teams: "",
    accountType: "",
    attributes: "",
    firstName: "",
    lastName: "",
    externalUserId: "",
    session: "",
    other: "",
    claims: "",
    responsive: false,
    hideTooltips: false,
    noMobile: false,
    hideFolders: false,
    hideRunAs: false,
};

export const SWITCHES = ["responsive", "hideTooltips", "noMobile", "hideFolders", "hideRunAs"] as const;

const SWITCH_PARAMETERS: Readonly<Record<Exclude<(typeof SWITCHES)[number], "responsive">, string>> = {
    hideTooltips: ":hide_tooltip",
    noMobile: ":disable_mobile_view",
    hideFolders: ":hide_folder_navigation",
    hideRunAs: ":hide_run_as_recipient",
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
    mode: ["jwt", "secure"],
    sourceType: ["workbook", "page", "element"],
};

/**
 * What an address keeps: what is shown, and how. Anybody can send an address, and an Admin signs what the set-up says: so
 * it never tells who looks, what is claimed of them or which values they are held to; nor a ticket or a token.
 */
const KEPT: ReadonlySet<string> = new Set<keyof SetUp>([
    "mode",
    "workbookId",
    "sourceType",
    "sourceId",
    "tag",
    "clientId",
    "theme",
    "menu",
    "other",
    ...SWITCHES,
]);
/** Of the other parameters, the language. */
const KEPT_LINE = /^:lng=[A-Za-z0-9-]+$/;
const SECRET_PARAMETERS = [":jwt", ":signature", ":oauth_token"];
const LONGEST_TEXT = 4_000;

/** The set-up as the fragment of an address, for a colleague; only what is kept there and differs from the usual. */
export function fragmentOf(setUp: SetUp): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...setUp, other: keptLines(setUp.other) })) {
        if (KEPT.has(name) && value !== FRESH[name as keyof SetUp]) query.set(name, String(value));
    }
    return query.toString();
}

/** The set-up a fragment tells; whatever is not kept there is passed over. */
export function setUpOf(fragment: string): SetUp {
    const query = new URLSearchParams(fragment.replace(/^#/, ""));
    const told = [...query].filter(([name, value]) => KEPT.has(name) && value.length <= LONGEST_TEXT);
    const known = told.filter(([name, value]) => WORDS[name]?.includes(value) ?? true);
    const typed = known.map(([name, value]) => [
        name,
        typeof FRESH[name as keyof SetUp] === "boolean" ? value === "true" : value,
    ]);
    const setUp = { ...FRESH, ...(Object.fromEntries(typed) as Partial<SetUp>) };
    return { ...setUp, other: keptLines(setUp.other) };
}

const keptLines = (text: string): string =>
    text
        .split("\n")
        .filter((line) => KEPT_LINE.test(line))
        .join("\n");

/** The claims somebody wrote; null for what is no object in JSON. Nothing is an empty object. */
export function claimsOf(text: string): Readonly<Record<string, unknown>> | null {
    if (text.trim() === "") return {};
    try {
        const claims: unknown = JSON.parse(text);
        return typeof claims === "object" && claims !== null && !Array.isArray(claims)
            ? (claims as Record<string, unknown>)
            : null;
    } catch {
        return null;
    }
}

export type Flaw = "workbookId" | "clientId" | "controls" | "attributes" | "other" | "session" | "claims" | "names";

/** What has to be mended before it can be sent. */
export function flaws(setUp: SetUp): readonly Flaw[] {
    const secret = Object.keys(pairsOf(setUp.other)).some((name) => SECRET_PARAMETERS.includes(name.toLowerCase()));
    const found: readonly (readonly [Flaw, boolean])[] = [
        ["workbookId", setUp.workbookId === ""],
        ["clientId", setUp.clientId === ""],
        ["controls", badLines(setUp.controls).length > 0],
        ["attributes", badLines(setUp.attributes).length > 0],
        ["other", badLines(setUp.other).length > 0 || secret],
        ["session", secondsOf(setUp.session) === null],
        ["claims", claimsOf(setUp.claims) === null],
        ["names", (setUp.firstName.trim() === "") !== (setUp.lastName.trim() === "")],
    ];
    return found.filter(([, wrong]) => wrong).map(([field]) => field);
}

/** What the set-up puts behind the address. */
export function allParameters(setUp: SetUp): Parameters {
    const switched = Object.entries(SWITCH_PARAMETERS).filter(([name]) => setUp[name as keyof typeof SWITCH_PARAMETERS]);
    return {
        ...parametersOf(setUp),
        ...Object.fromEntries(switched.map(([, parameter]) => [parameter, "true"])),
        ...pairsOf(setUp.other),
    };
}

/** The set-up on the wire. What is empty is left out. */
export function bodyOf(setUp: SetUp): Record<string, unknown> {
    const texts = {
        tag: setUp.tag,
        email: setUp.email,
        accountType: setUp.accountType,
        firstName: setUp.firstName,
        lastName: setUp.lastName,
        ...(setUp.mode === "secure" ? { externalUserId: setUp.externalUserId } : {}),
    };
    const filled = Object.entries(texts).flatMap(([name, text]) => (text.trim() === "" ? [] : [[name, text.trim()]]));
    const objects = {
        teams: namesOf(setUp.teams),
        userAttributes: pairsOf(setUp.attributes),
        ...(setUp.mode === "jwt" ? { claims: claimsOf(setUp.claims) ?? {} } : {}),
        parameters: allParameters(setUp),
    };
    return {
        mode: setUp.mode,
        clientId: setUp.clientId,
        workbookId: setUp.workbookId,
        ...(setUp.sourceId === "" ? {} : { sourceType: setUp.sourceType, sourceId: setUp.sourceId }),
        ...(Object.fromEntries(filled) as Record<string, string>),
        ...Object.fromEntries(Object.entries(objects).filter(([, value]) => Object.keys(value).length > 0)),
        sessionLength: secondsOf(setUp.session) ?? undefined,
    };
}

/** Where a set-up is tried. */
export const sandboxAddress = (setUp: Partial<SetUp>): string => {
    const fragment = fragmentOf({ ...FRESH, ...setUp });
    return fragment === "" ? "/embedding/sandbox" : `/embedding/sandbox#${fragment}`;
};
