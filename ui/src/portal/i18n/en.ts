import { account } from "./en/account";
import { administration } from "./en/administration";
import { audit } from "./en/audit";
import { developer } from "./en/developer";
import { people } from "./en/people";
import { shell } from "./en/shell";

/** Every sentence of the portal, so that a second language is a second object of this shape. */
export const en = { ...shell, ...developer, ...audit, ...people, ...administration, ...account } as const;

export type Key = keyof typeof en;
export type Catalogue = Readonly<Record<Key, string>>;
