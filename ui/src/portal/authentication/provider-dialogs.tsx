import { useState, type ReactNode } from "react";
import { patch, post } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { ProviderFields } from "./provider-fields";
import {
    draftOf,
    isWhole,
    NEW_PROVIDER,
    providerBody,
    providerChanges,
    providerPath,
    PROVIDERS,
    type IdentityProvider,
    type ProviderDraft,
} from "./providers";

/** Lets people sign in with another provider. */
export function CreateProviderDialog({ onClose }: { onClose: () => void }): ReactNode {
    return (
        <ProviderForm
            title={t("providers.create.title")}
            verb={t("providers.create.verb")}
            before={NEW_PROVIDER}
            secret="none"
            work={(draft) => post(PROVIDERS, providerBody(draft))}
            onClose={onClose}
        />
    );
}

/** Changes what is known of a provider; its secret stays unless another is typed. */
export function EditProviderDialog({ provider, onClose }: { provider: IdentityProvider; onClose: () => void }): ReactNode {
    const [before] = useState(() => draftOf(provider));
    return (
        <ProviderForm
            title={t("providers.edit.title", { name: provider.name })}
            verb={t("kit.save")}
            before={before}
            secret={provider.hasClientSecret === false ? "none" : "set"}
            work={(draft) => patch(providerPath(provider.providerId), providerChanges(before, draft))}
            onClose={onClose}
        />
    );
}

interface ProviderFormProps {
    title: string;
    verb: string;
    before: ProviderDraft;
    secret: "none" | "set";
    work(draft: ProviderDraft): Promise<unknown>;
    onClose(): void;
}

function ProviderForm({ title, verb, before, secret, work, onClose }: ProviderFormProps): ReactNode {
    const [draft, setDraft] = useState(before);
    const changed = useChanged();
    const tell = useToast();
    const dirty = Object.keys(providerChanges(before, draft)).length > 0;
    const { run, busy, problem } = useSubmit(async () => {
        await work(draft);
        await changed(PROVIDERS);
        tell(t("providers.saved", { name: draft.name.trim() }));
        onClose();
    });
    return (
        <FormDialog
            title={title}
            verb={verb}
            shape="wide"
            busy={busy}
            problem={problem}
            dirty={dirty}
            ready={dirty && isWhole(draft)}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <ProviderFields
                draft={draft}
                before={before}
                secret={secret}
                problem={problem}
                onChange={(change) => setDraft({ ...draft, ...change })}
            />
        </FormDialog>
    );
}
