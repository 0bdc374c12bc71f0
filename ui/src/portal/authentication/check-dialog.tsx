import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { post, type ApiError } from "../api/client";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { Answer } from "../kit/states";
import { TestSteps, type Step } from "../kit/test-steps";
import { CHECKS, providerPath, type IdentityProvider, type ProviderCheck } from "./providers";

/** What is looked at, in words where there are some. */
function checkOf(name: string): string {
    const known = CHECKS.find((each) => each === name.replaceAll("_", "-"));
    return known ? t(`providers.check.${known}`) : name;
}

const stepsOf = (check: ProviderCheck): readonly Step[] =>
    check.steps.map(({ name, result, found }) => ({ name: checkOf(name), ok: result === "ok", detail: found }));

/** Looks at what the provider says of itself; nobody is signed in for that. */
export function CheckDialog({ provider, onClose }: { provider: IdentityProvider; onClose: () => void }): ReactNode {
    const path = `${providerPath(provider.providerId)}/test`;
    const check = useQuery<ProviderCheck, ApiError>({
        queryKey: [path],
        queryFn: () => post<ProviderCheck>(path),
        staleTime: 0,
        gcTime: 0,
        refetchOnWindowFocus: false,
    });
    const again = (
        <Button
            variant="secondary"
            isLoading={check.isFetching}
            isDisabled={check.isFetching}
            onClick={() => void check.refetch()}
        >
            {t("providers.check.again")}
        </Button>
    );
    return (
        <Dialog title={t("providers.check.title", { name: provider.name })} onClose={onClose} actions={again}>
            <div className="sg-stack">
                <p>{t("providers.check.lead")}</p>
                <Answer of={check}>{(found) => <TestSteps good={found.ok} steps={stepsOf(found)} />}</Answer>
            </div>
        </Dialog>
    );
}
