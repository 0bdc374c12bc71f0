import { Button, FormSelect, FormSelectOption, Label, LabelGroup } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../../i18n/text";
import type { UrlState } from "../url-state";
import { SearchBox } from "./search-box";
import type { Filter } from "./types";

interface FilterBarProps {
    search?: { param: string; label: string } | undefined;
    filters: readonly Filter[];
    url: UrlState;
    children?: ReactNode;
}

/** Search and filters; what is chosen stands beneath as chips. All of it lives in the address. */
export function FilterBar({ search, filters, url, children }: FilterBarProps): ReactNode {
    const selects = filters.filter((each) => each.choices);
    return (
        <div className="sg-bar">
            <div className="sg-bar-row">
                {search && (
                    <SearchBox
                        label={search.label}
                        value={url.get(search.param) ?? ""}
                        onSearch={(text) => url.set({ [search.param]: text })}
                    />
                )}
                {selects.map((each) => (
                    <FilterSelect key={each.param} filter={each} url={url} />
                ))}
                {children}
            </div>
            <Chips filters={filters} url={url} />
        </div>
    );
}

function FilterSelect({ filter, url }: { filter: Filter; url: UrlState }): ReactNode {
    const { param, label, choices = [], standing = t("kit.any") } = filter;
    const value =
        url.get(
            param,
            choices.map((each) => each.value),
        ) ?? "";
    return (
        <FormSelect
            className="sg-filter"
            aria-label={label}
            value={value}
            onChange={(_event, next) => url.set({ [param]: next })}
        >
            <FormSelectOption value="" label={t("kit.filter", { label, value: standing })} />
            {choices.map((each) => (
                <FormSelectOption key={each.value} value={each.value} label={each.label} />
            ))}
        </FormSelect>
    );
}

function Chips({ filters, url }: { filters: readonly Filter[]; url: UrlState }): ReactNode {
    const chosen = filters.flatMap((filter) => {
        const value = url.get(
            filter.param,
            filter.choices?.map((each) => each.value),
        );
        if (value === null) return [];
        return [{ ...filter, shown: filter.choices?.find((each) => each.value === value)?.label ?? value }];
    });
    if (chosen.length === 0) return null;
    const none = Object.fromEntries(chosen.map((each) => [each.param, null]));
    return (
        <div className="sg-chips">
            <LabelGroup aria-label={t("kit.filters")} numLabels={10}>
                {chosen.map((each) => (
                    <Label
                        key={each.param}
                        variant="outline"
                        onClose={() => url.set({ [each.param]: null })}
                        closeBtnAriaLabel={t("kit.remove-filter", { name: each.label })}
                    >
                        {t("kit.filter", { label: each.label, value: each.shown })}
                    </Label>
                ))}
            </LabelGroup>
            <Button variant="link" isInline onClick={() => url.set(none)}>
                {t("kit.clear-filters")}
            </Button>
        </div>
    );
}
