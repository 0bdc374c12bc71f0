import type { ReactNode } from "react";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { HostCode } from "./host-code";
import { usePaths } from "./paths";
import type { SetUp } from "./set-up";
import { addressOf, whole } from "./targets";

/** The code of a host for what the sandbox is set to, signed in the way it is set to. */
export function SandboxCode({ workbook, setUp }: { workbook: Workbook; setUp: SetUp }): ReactNode {
    const { mode, clientId, tag } = setUp;
    const target = { sourceType: setUp.sourceType, sourceId: setUp.sourceId || null };
    const path = usePaths(workbook, "secure").of({ ...target, name: "" })?.embedUrl;
    const signedWhole = path === undefined ? null : addressOf(path, whole(""), tag);
    const address = mode === "jwt" ? addressOf(workbook.url, target, tag) : signedWhole;
    if (address === null) return <p className="sg-soft">{t("sandbox.code.no-path")}</p>;
    return <HostCode form={mode} address={address} clientId={clientId} options={setUp} />;
}
