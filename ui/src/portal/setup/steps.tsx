import { Alert } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import { question } from "../api/queries";
import type { Connection, Organization, PageOf, Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Facts } from "../kit/facts";
import { said, TextField } from "../kit/fields";
import { Answer } from "../kit/states";
import { TimeZonePick } from "../settings/time-zone-pick";

/** What the first step asks for. */
export interface Named {
    name: string;
    timezone: string;
}

interface OrganizationStepProps {
    named: Named;
    problem: ApiError | null;
    onChange(named: Named): void;
}

/** What the organization is called, and its time zone. */
export function OrganizationStep({ named, problem, onChange }: OrganizationStepProps): ReactNode {
    return (
        <>
            <p>{t("setup.organization.lead")}</p>
            <TextField
                label={t("settings.name")}
                required
                autoFocus
                value={named.name}
                onChange={(name) => onChange({ ...named, name })}
                error={said(problem, "name")}
            />
            <TimeZonePick
                zone={named.timezone}
                onChange={(timezone) => onChange({ ...named, timezone })}
                error={said(problem, "timezone")}
            />
        </>
    );
}

/** Where programs find the server, and whether that is where this page is. */
export function AddressStep({ of }: { of: Organization }): ReactNode {
    const told = new URL(of.apiUrl, location.href).origin;
    return (
        <>
            <p>{t("setup.address.lead")}</p>
            <Facts
                of={[
                    [t("settings.cloud"), <Copyable key="cloud" text={of.cloud} label={t("settings.copy-cloud")} />],
                    [t("settings.api-url"), <Copyable key="api" text={of.apiUrl} label={t("settings.copy-api-url")} />],
                ]}
            />
            {told !== location.origin && (
                <Alert
                    component="p"
                    variant="warning"
                    isInline
                    title={t("setup.address.differs", { here: location.origin, told })}
                />
            )}
        </>
    );
}

/** Where the sample is, if there is one. */
export function SampleStep(): ReactNode {
    const connections = useQuery(question<PageOf<Connection>>("/v2/connections", { limit: 50 }));
    const workbooks = useQuery(question<PageOf<Workbook>>("/v2/workbooks", { limit: 1 }));
    return (
        <Answer of={connections} lines={2}>
            {({ entries }) => {
                const sample = entries.find((each) => each.isSample);
                if (!sample) return <p>{t("setup.sample.absent")}</p>;
                const workbook = workbooks.data?.entries[0];
                return (
                    <>
                        <p>{t("setup.sample.there")}</p>
                        <Facts
                            of={[
                                [t("setup.sample.connection"), sample.name],
                                ...(workbook ? [[t("setup.sample.workbook"), workbook.name] as const] : []),
                            ]}
                        />
                    </>
                );
            }}
        </Answer>
    );
}
