import { queryOptions } from "@tanstack/react-query";
import { post, type ApiError } from "../api/client";
import { question } from "../api/queries";
import type { AccountType, Permission, TokenPageOf } from "../api/types";

export const TYPES = "/v2/accountTypes";

/** Where Admins are; it is as it is. */
export const ADMIN = "Admin";

export interface KnownPermission extends Permission {
    group: "documents" | "access" | "administration";
}

/** What another list of permissions does to the members of a type. */
export interface Effect {
    members: number;
    gained: Permission[];
    lost: (Permission & { members: number })[];
}

export const address = (accountTypeId: string): string => `${TYPES}/${encodeURIComponent(accountTypeId)}`;

export const allTypes = question<TokenPageOf<AccountType>>(TYPES, { pageSize: 1000 });
export const allPermissions = question<KnownPermission[]>(`${TYPES}/permissions`);
export const permissionsOf = (type: AccountType) => question<Permission[]>(`${address(type.accountTypeId)}/permissions`);

/** What these permissions would do; the server says it, and changes nothing. */
export function effectOf(type: AccountType, permissions: readonly string[]) {
    const path = `${address(type.accountTypeId)}/preview`;
    return queryOptions<Effect, ApiError>({
        queryKey: [path, permissions],
        queryFn: () => post<Effect>(path, { permissions }),
        staleTime: 0,
    });
}

/** Whether two lists permit the same. */
export function same(one: readonly string[], other: readonly string[]): boolean {
    return one.length === other.length && one.every((each) => other.includes(each));
}
