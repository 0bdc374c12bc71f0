import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { me } from "../api/queries";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Checklist } from "./checklist";
import { Workbooks } from "./workbooks";

/** Where people land: what to set up, and what they can open. */
export default function Home(): ReactNode {
    const { data: person } = useQuery(me);
    return (
        <Screen title={t("shell.home")}>
            <div className="sg-stack">
                {person?.isAdmin && <Checklist />}
                <Workbooks />
            </div>
        </Screen>
    );
}
