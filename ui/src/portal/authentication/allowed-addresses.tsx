import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { AllowedAddress, PageOf, SignedIn } from "../api/types";
import { rich, t } from "../i18n/text";
import { More, useGrowing } from "../kit/listing/more";
import { Rows } from "../kit/listing/rows";
import type { Column } from "../kit/listing/types";
import { Empty, Failed } from "../kit/states";
import { When } from "../kit/when";
import { AddAddressesDialog } from "./add-addresses-dialog";
import { ADDRESSES } from "./entries";
import { RemoveAddressDialog } from "./remove-address-dialog";

const PAGE_SIZE = 100;

type Opening = { kind: "add" } | { kind: "remove"; address: AllowedAddress };

const columns = (): readonly Column<AllowedAddress>[] => [
    { id: "ip", label: t("addresses.address"), cell: (each) => <code>{each.ip}</code> },
    { id: "scope", label: t("addresses.scope"), cell: (each) => t(`addresses.scope.${each.scope}`) },
    { id: "description", label: t("addresses.description"), cell: (each) => each.description || "–" },
    { id: "added", label: t("addresses.added"), cell: (each) => <When at={each.createdAt} /> },
];

/** The address of the person who looks, as their own session has it; null when it is not known. */
function useOwnAddress(): string | null {
    const { data } = useQuery(question<PageOf<SignedIn>>("/v2/sessions"));
    return data?.entries.find((each) => each.current)?.address ?? null;
}

/** The list of addresses, and what can be done with it. */
export function AllowedAddresses(): ReactNode {
    const addresses = useGrowing<AllowedAddress>(ADDRESSES, { pageSize: PAGE_SIZE });
    const own = useOwnAddress();
    const [opened, open] = useState<Opening | null>(null);
    const rows = addresses.data;
    const add = <Button onClick={() => open({ kind: "add" })}>{t("addresses.add")}</Button>;
    const close = (): void => open(null);
    return (
        <section aria-label={t("addresses.title")} className="sg-stack">
            <div className="sg-row">
                <div className="sg-grow">
                    <h2 className="sg-heading">{t("addresses.title")}</h2>
                    <p className="sg-lead">{t("addresses.lead")}</p>
                    {own && <p className="sg-soft">{rich("addresses.yours", { address: <code>{own}</code> })}</p>}
                </div>
                {rows && rows.length > 0 && add}
            </div>
            {addresses.error && !rows ? (
                <Failed problem={addresses.error} retry={() => void addresses.refetch()} />
            ) : rows?.length === 0 ? (
                <Empty title={t("addresses.none")} action={add}>
                    {t("addresses.none.hint")}
                </Empty>
            ) : (
                <Rows
                    name={t("addresses.title")}
                    columns={columns()}
                    rows={rows}
                    rowId={(each) => each.ipAllowlistEntryId}
                    rowName={(each) => each.ip}
                    actions={(address) => [
                        { label: t("addresses.remove"), run: () => open({ kind: "remove", address }), danger: true },
                    ]}
                />
            )}
            <More has={addresses.hasNextPage} busy={addresses.isFetchingNextPage} go={addresses.fetchNextPage} />
            {opened?.kind === "add" && <AddAddressesDialog own={own} onClose={close} />}
            {opened?.kind === "remove" && (
                <RemoveAddressDialog address={opened.address} last={rows?.length === 1} onClose={close} />
            )}
        </section>
    );
}
