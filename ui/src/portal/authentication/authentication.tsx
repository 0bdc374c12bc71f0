import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { AllowedAddresses } from "./allowed-addresses";
import { IdentityProviders } from "./identity-providers";

/** Administration > Authentication: how people come in, and from where. */
export default function Authentication(): ReactNode {
    return (
        <Screen title={t("nav.authentication")}>
            <div className="sg-stack sg-apart">
                <IdentityProviders />
                <AllowedAddresses />
            </div>
        </Screen>
    );
}
