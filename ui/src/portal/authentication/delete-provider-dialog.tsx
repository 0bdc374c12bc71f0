import type { ReactNode } from "react";
import { remove } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { useToast } from "../kit/toasts";
import { TypedConfirm } from "../kit/typed-confirm";
import { providerPath, PROVIDERS, rules, type IdentityProvider } from "./providers";

/** Takes a provider away; nobody can sign in with it any more. */
export function DeleteProviderDialog({ provider, onClose }: { provider: IdentityProvider; onClose: () => void }): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(providerPath(provider.providerId));
        await changed(PROVIDERS);
        tell(t("providers.delete.done", { name: provider.name }));
    };
    return (
        <TypedConfirm
            title={t("providers.delete.title", { name: provider.name })}
            verb={t("providers.delete.verb")}
            name={provider.name}
            work={work}
            onClose={onClose}
        >
            <p>
                {t("providers.delete.lead")} {rules(provider) && t("providers.delete.required")}
            </p>
        </TypedConfirm>
    );
}
