import { Button, Card, CardBody, CardHeader, CardTitle } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";

interface SettingsCardProps {
    title: string;
    children: ReactNode;
    onEdit?: () => void;
}

/** Settings that belong together, and the way to change them. */
export function SettingsCard({ title, children, onEdit }: SettingsCardProps): ReactNode {
    const edit = onEdit && (
        <Button variant="secondary" size="sm" onClick={onEdit} aria-label={t("settings.edit", { name: title })}>
            {t("kit.edit")}
        </Button>
    );
    return (
        <Card component="section" aria-label={title}>
            <CardHeader {...(edit ? { actions: { actions: edit, hasNoOffset: true } } : {})}>
                <CardTitle component="h2">{title}</CardTitle>
            </CardHeader>
            <CardBody>{children}</CardBody>
        </Card>
    );
}
