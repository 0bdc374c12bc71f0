import { account } from "./en/account";
import { accountTypes } from "./en/account-types";
import { administration } from "./en/administration";
import { audit } from "./en/audit";
import { authentication } from "./en/authentication";
import { developer } from "./en/developer";
import { embedding } from "./en/embedding";
import { guide } from "./en/guide";
import { keys } from "./en/keys";
import { notifications } from "./en/notifications";
import { files } from "./en/files";
import { people } from "./en/people";
import { permissions } from "./en/permissions";
import { sandbox } from "./en/sandbox";
import { shell } from "./en/shell";
import { workbook } from "./en/workbook";

/** Every sentence of the portal, so that a second language is a second object of this shape. */
export const en = {
    ...shell,
    ...developer,
    ...keys,
    ...guide,
    ...notifications,
    ...audit,
    ...people,
    ...accountTypes,
    ...administration,
    ...authentication,
    ...permissions,
    ...files,
    ...account,
    ...workbook,
    ...embedding,
    ...sandbox,
} as const;

export type Key = keyof typeof en;
export type Catalogue = Readonly<Record<Key, string>>;
