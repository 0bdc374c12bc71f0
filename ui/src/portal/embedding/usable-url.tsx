import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { organization } from "../api/queries";
import { t } from "../i18n/text";
import { Problem } from "../kit/problem";
import { exact } from "../kit/times";
import { useSubmit } from "../kit/use-submit";
import { flaws, type SetUp } from "./set-up";
import { signed } from "./use-visit";
import type { SignedUrl } from "./wire";

interface UsableUrlProps {
    setUp: SetUp;
    /** The URL of the load on the right, which is used up. */
    used: string | null;
}

/** The URL that was loaded, to look at; and a fresh one, which goes into the clipboard and opens once. */
export function UsableUrl({ setUp, used }: UsableUrlProps): ReactNode {
    const [looking, setLooking] = useState(false);
    const [fresh, setFresh] = useState<{ signed: SignedUrl; copied: boolean } | null>(null);
    const settings = useQuery(organization);
    const { run, busy, problem } = useSubmit(async () => {
        const found = await signed(setUp);
        const copied = await navigator.clipboard.writeText(found.url).then(
            () => true,
            () => false,
        );
        setFresh({ signed: found, copied });
    });
    return (
        <section aria-label={t("sandbox.urls")} className="sg-stack">
            <div className="sg-row">
                <Button
                    variant="link"
                    isInline
                    isDisabled={used === null}
                    aria-expanded={looking}
                    onClick={() => setLooking(!looking)}
                >
                    {t("sandbox.view-url")}
                </Button>
                <Button
                    variant="link"
                    isInline
                    isDisabled={busy || flaws(setUp).length > 0}
                    isLoading={busy}
                    onClick={() => void run()}
                >
                    {t("sandbox.usable-url")}
                </Button>
            </div>
            {looking && used !== null && (
                <div>
                    <pre className="sg-pre" tabIndex={0} translate="no">
                        {used}
                    </pre>
                    <small className="sg-soft">{t("sandbox.view-url.used")}</small>
                </div>
            )}
            <Problem problem={problem} />
            <div role="status">
                {fresh && (
                    <>
                        <p>
                            {t(fresh.copied ? "sandbox.usable-url.copied" : "sandbox.usable-url.select", {
                                until: exact(fresh.signed.expiresAt, settings.data?.timezone ?? "UTC"),
                            })}
                        </p>
                        {!fresh.copied && (
                            <pre className="sg-pre" tabIndex={0} translate="no">
                                {fresh.signed.url}
                            </pre>
                        )}
                    </>
                )}
            </div>
        </section>
    );
}
