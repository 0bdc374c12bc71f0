import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { AllowedAddresses } from "./allowed-addresses";

/** Administration > Authentication: from where the organization may be reached. */
export default function Authentication(): ReactNode {
    return (
        <Screen title={t("nav.authentication")}>
            <AllowedAddresses />
        </Screen>
    );
}
