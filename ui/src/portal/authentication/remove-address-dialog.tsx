import type { ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import type { AllowedAddress } from "../api/types";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { useToast } from "../kit/toasts";
import { ADDRESSES } from "./entries";

interface Props {
    address: AllowedAddress;
    /** Whether the list is empty without it. */
    last: boolean;
    onClose(): void;
}

/** Takes an address off the list; the server refuses what would lock out whoever asks. */
export function RemoveAddressDialog({ address, last, onClose }: Props): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await post(`${ADDRESSES}:batchDelete`, { ipAllowlistEntryIds: [address.ipAllowlistEntryId] });
        await changed(ADDRESSES);
        tell(t("addresses.remove.done", { ip: address.ip }));
    };
    return (
        <Confirm
            title={t("addresses.remove.title", { ip: address.ip })}
            verb={t("addresses.remove.verb")}
            danger
            work={work}
            onClose={onClose}
        >
            {t(last ? "addresses.remove.last" : "addresses.remove.lead")}
        </Confirm>
    );
}
