import type { ReactNode } from "react";
import { Redirect, useParams } from "wouter";
import { PAGE, withParameter } from "./address";

/** `/{org}/workbook/<name>-<id>`, as workbooks are known outside: leads to the page of that workbook. */
export default function OpenedByAddress(): ReactNode {
    const { segment = "", "*": rest = "" } = useParams<{ segment: string; "*": string }>();
    return <Redirect to={addressOf(segment, rest, location.search)} replace />;
}

/** Where the portal shows it: the id is what stands last, and a page or element may follow. */
export function addressOf(segment: string, rest: string, search: string): string {
    const [first = "", second = "", third = ""] = rest.split("/");
    const named = first !== "" && first !== "page" && first !== "element";
    const id = named ? first : (segment.split("-").at(-1) ?? "");
    const [kind, node] = named ? [second, third] : [first, second];
    const query =
        (kind === "page" || kind === "element") && node !== "" ? withParameter(search, PAGE, node) : search.replace(/^\?/, "");
    return `/workbook/${encodeURIComponent(id)}${query === "" ? "" : `?${query}`}`;
}
