import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";

export function NotFound(): ReactNode {
    const [, navigate] = useLocation();
    return (
        <Screen title={t("shell.not-found")} lead={t("shell.not-found.hint")}>
            <Button onClick={() => navigate("/home")}>{t("shell.not-found.back")}</Button>
        </Screen>
    );
}
