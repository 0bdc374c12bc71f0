import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiError } from "../api/client";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Answer } from "../kit/states";
import { NotFound } from "../shell/not-found";
import { Document } from "./document";
import { GUIDES, isGuide, type GuideName } from "./guides";
import { blocksOf } from "./markdown";

async function fetched(name: GuideName): Promise<string> {
    try {
        return (await GUIDES[name]()).default;
    } catch {
        throw new ApiError(0, "offline", "");
    }
}

/** A page of the documentation, as it is shipped with this server. */
export default function Guide({ name }: { name: string }): ReactNode {
    return isGuide(name) ? <Fetched name={name} /> : <NotFound />;
}

function Fetched({ name }: { name: GuideName }): ReactNode {
    const page = useQuery<string, ApiError>({ queryKey: ["guide", name], queryFn: () => fetched(name), staleTime: Infinity });
    const [first, ...rest] = page.data === undefined ? [] : blocksOf(page.data);
    return (
        <Screen title={first?.kind === "heading" ? first.text : t("guide.title")}>
            <Answer of={page}>{() => <Document blocks={rest} />}</Answer>
        </Screen>
    );
}
