import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from "@patternfly/react-core";
import type { ReactNode } from "react";

const WIDTHS = { default: "14ch", sm: "18ch" } as const;

/** Names and what stands for each. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }): ReactNode {
    return (
        <DescriptionList isHorizontal isCompact horizontalTermWidthModifier={WIDTHS}>
            {of.map(([name, value]) => (
                <DescriptionListGroup key={name}>
                    <DescriptionListTerm>{name}</DescriptionListTerm>
                    <DescriptionListDescription>{value}</DescriptionListDescription>
                </DescriptionListGroup>
            ))}
        </DescriptionList>
    );
}
