import { Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { organization, question } from "../api/queries";
import type { PageOf } from "../api/types";
import { t } from "../i18n/text";
import { exact } from "../kit/times";
import { DropMenu, type MenuItem } from "./drop-menu";
import { pathOf, type PastVersion, type ViewReply } from "./wire";

interface VersionProps {
    id: string;
    view: ViewReply;
    /** What the address asks for. */
    version: string;
    choose(version: string): void;
}

const MANY = 50;

/** Which version is shown. Who may edit it can look at the draft and at earlier ones. */
export function VersionMenu({ id, view, version, choose }: VersionProps): ReactNode {
    const [opened, setOpened] = useState(false);
    const past = useQuery({
        ...question<PageOf<PastVersion>>(pathOf(id, "/version-history"), { limit: MANY }),
        enabled: opened,
        retry: false,
    });
    const { data: home } = useQuery(organization);
    const { label, published } = shown(view, version);
    const word = (
        <Label isCompact status={published ? "success" : "info"}>
            {label}
        </Label>
    );
    if (!view.mayEdit) return word;
    return (
        <DropMenu
            label={t("workbook.version.menu", { version: label })}
            items={choices(view, version, past.data?.entries ?? [], {
                choose,
                when: (at) => exact(at, home?.timezone ?? "UTC"),
            })}
            onOpen={() => setOpened(true)}
        >
            {word}
        </DropMenu>
    );
}

/** What is shown, in words. */
export function shown(view: ViewReply, version: string): { label: string; published: boolean } {
    const number = view.workbook.version;
    if (number === view.publishedVersion && version !== "draft") {
        return { label: t("workbook.version.published", { version: number }), published: true };
    }
    if (version === "draft" || number === view.latestVersion) {
        return { label: t("workbook.version.draft", { version: number }), published: false };
    }
    return { label: t("workbook.version.earlier", { version: number }), published: false };
}

/** What one may choose: what is published, the draft if it says something else, and what was published before. */
export function choices(
    view: ViewReply,
    version: string,
    past: readonly PastVersion[],
    { choose, when }: { choose: (version: string) => void; when: (at: string) => string },
): readonly MenuItem[] {
    const { publishedVersion, latestVersion } = view;
    const item = (id: string, label: string, description?: string): MenuItem => ({
        id,
        label,
        ...(description === undefined ? {} : { description }),
        chosen: id === version,
        run: () => choose(id),
    });
    return [
        ...(publishedVersion === undefined
            ? []
            : [item("published", t("workbook.version.published", { version: publishedVersion }), t("workbook.version.published.hint"))]),
        ...(latestVersion === publishedVersion
            ? []
            : [item("draft", t("workbook.version.draft", { version: latestVersion }), t("workbook.version.draft.hint"))]),
        ...past
            .filter((each) => each.version !== publishedVersion && each.version !== latestVersion)
            .map((each) =>
                item(String(each.version), t("workbook.version.earlier", { version: each.version }), when(each.publishedAt)),
            ),
    ];
}
