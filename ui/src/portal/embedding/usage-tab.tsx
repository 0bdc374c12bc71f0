import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { Listing } from "../kit/listing/listing";
import { Empty } from "../kit/states";
import { useUrlState } from "../kit/url-state";
import { When } from "../kit/when";
import type { EmbedUsage } from "./wire";

const BY = ["viewer", "workbook", "origin", "credential"] as const;
const DAYS = ["7", "30", "90"] as const;

type By = (typeof BY)[number];

/** How often embeds were loaded: by viewer, workbook, host or credential. */
export function UsageTab(): ReactNode {
    const url = useUrlState();
    const by = (url.get("by", BY) ?? "viewer") as By;
    const days = url.get("days", DAYS) ?? "30";
    return (
        <>
            <div className="sg-bar-row sg-bar">
                <Select param="by" label={t("usage.by")} value={by} words={BY.map((each) => [each, t(`usage.by.${each}`)])} />
                <Select
                    param="days"
                    label={t("usage.days")}
                    value={days}
                    words={DAYS.map((each) => [each, t("usage.days.last", { days: each })])}
                />
            </div>
            <Listing<EmbedUsage>
                key={`${by} ${days}`}
                name={t("embedding.tab.usage")}
                path="/v2/embeds/usage"
                fixed={{ by, days }}
                columns={[
                    {
                        id: "name",
                        label: t(`usage.by.${by}`),
                        cell: (each) => <span className="sg-wraps">{each.name || t("usage.unnamed")}</span>,
                    },
                    { id: "loads", label: t("usage.loads"), cell: (each) => each.loads.toLocaleString("en") },
                    ...(by === "viewer"
                        ? []
                        : [
                              {
                                  id: "viewers",
                                  label: t("usage.viewers"),
                                  cell: (each: EmbedUsage) => each.viewers.toLocaleString("en"),
                              },
                          ]),
                    { id: "last", label: t("embeds.last-load"), cell: (each) => <When at={each.lastLoadAt} /> },
                ]}
                rowId={(each) => each.key}
                rowName={(each) => each.name}
                empty={<Empty title={t("usage.none")}>{t("usage.none.hint")}</Empty>}
            />
        </>
    );
}

interface SelectProps {
    param: string;
    label: string;
    value: string;
    words: readonly (readonly [string, string])[];
}

/** One of a few, kept in the address. */
function Select({ param, label, value, words }: SelectProps): ReactNode {
    const url = useUrlState();
    return (
        <FormSelect
            className="sg-filter"
            aria-label={label}
            value={value}
            onChange={(_event, next) => url.set({ [param]: next })}
        >
            {words.map(([word, name]) => (
                <FormSelectOption key={word} value={word} label={name} />
            ))}
        </FormSelect>
    );
}
