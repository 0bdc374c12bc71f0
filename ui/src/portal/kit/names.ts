import type { Member } from "../api/types";

/** First and last name, or the address where there is none. */
export function nameOf(member: Pick<Member, "firstName" | "lastName" | "email">): string {
    const name = `${member.firstName ?? ""} ${member.lastName ?? ""}`.trim();
    return name === "" ? member.email : name;
}
