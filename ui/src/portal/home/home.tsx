import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode } from "react";
import { me } from "../api/queries";
import { VIEWS } from "../files/places";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { useUrlState } from "../kit/url-state";
import { FirstRun } from "../setup/first-run";
import { Checklist } from "./checklist";
import { Workbooks } from "./workbooks";

const Documents = lazy(async () => ({ default: (await import("../files/documents")).Documents }));
const MarkedFiles = lazy(async () => ({ default: (await import("../files/marked")).MarkedFiles }));
const Trash = lazy(async () => ({ default: (await import("../files/trash")).Trash }));

/** Where people land, and their documents; which view of them is shown stands in the address. */
export default function Home(): ReactNode {
    const url = useUrlState();
    const view = VIEWS.find((each) => each === url.get("view"));
    switch (view) {
        case undefined:
            return <Start />;
        case "documents":
            return <Documents />;
        case "recent":
        case "favorites":
            return <MarkedFiles key={view} which={view} />;
        case "trash":
            return <Trash />;
    }
}

/** What to set up, and what one can open. */
function Start(): ReactNode {
    const { data: person } = useQuery(me);
    return (
        <Screen title={t("shell.home")}>
            <div className="sg-stack">
                {person?.isAdmin && <FirstRun organizationId={person.organization.organizationId} />}
                {person?.isAdmin && <Checklist />}
                <Workbooks />
            </div>
        </Screen>
    );
}
