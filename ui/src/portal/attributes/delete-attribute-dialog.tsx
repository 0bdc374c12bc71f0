import type { ReactNode } from "react";
import { remove } from "../api/client";
import { useChanged } from "../api/queries";
import type { UserAttribute } from "../api/types";
import { t } from "../i18n/text";
import { useToast } from "../kit/toasts";
import { TypedConfirm } from "../kit/typed-confirm";

/** Takes an attribute away, and all that was assigned. */
export function DeleteAttributeDialog({ attribute, onClose }: { attribute: UserAttribute; onClose: () => void }): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const name = attribute.name;
    const work = async (): Promise<void> => {
        await remove(`/v2/user-attributes/${encodeURIComponent(attribute.userAttributeId)}`);
        await changed("/v2/user-attributes");
        tell(t("attributes.delete.done", { name }));
    };
    return (
        <TypedConfirm
            title={t("attributes.delete.title", { name })}
            verb={t("attributes.delete.verb")}
            name={name}
            work={work}
            onClose={onClose}
        >
            <p>{t("attributes.delete.lead")}</p>
        </TypedConfirm>
    );
}
