import { Button } from "@patternfly/react-core";
import AngleLeftIcon from "@patternfly/react-icons/dist/esm/icons/angle-left-icon";
import AngleRightIcon from "@patternfly/react-icons/dist/esm/icons/angle-right-icon";
import type { ReactNode } from "react";
import { t } from "../../i18n/text";
import { PAGE_SIZE } from "./use-listing";

interface PagerProps {
    page: number;
    total: number;
    onPage(page: number): void;
}

/** Which rows of how many, and the way to the others. */
export function Pager({ page, total, onPage }: PagerProps): ReactNode {
    const first = (page - 1) * PAGE_SIZE + 1;
    const last = Math.min(page * PAGE_SIZE, total);
    const number = (value: number): string => value.toLocaleString("en");
    return (
        <nav className="sg-pager" aria-label={t("kit.pages")}>
            <span>{t("kit.rows", { first: number(Math.min(first, total)), last: number(last), total: number(total) })}</span>
            {total > PAGE_SIZE && (
                <>
                    <Button
                        variant="plain"
                        aria-label={t("kit.previous")}
                        icon={<AngleLeftIcon />}
                        isDisabled={page <= 1}
                        onClick={() => onPage(page - 1)}
                    />
                    <Button
                        variant="plain"
                        aria-label={t("kit.next")}
                        icon={<AngleRightIcon />}
                        isDisabled={last >= total}
                        onClick={() => onPage(page + 1)}
                    />
                </>
            )}
        </nav>
    );
}
