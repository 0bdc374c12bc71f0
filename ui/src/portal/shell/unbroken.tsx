import { Button } from "@patternfly/react-core";
import { Component, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Empty } from "../kit/states";

interface State {
    broken: boolean;
}

/** Keeps what breaks in a page from taking the rest with it, and offers a way out. */
export class Unbroken extends Component<{ children: ReactNode }, State> {
    override state: State = { broken: false };

    static getDerivedStateFromError(): State {
        return { broken: true };
    }

    override render(): ReactNode {
        if (!this.state.broken) return this.props.children;
        return (
            <Empty title={t("shell.broken")} action={<Button onClick={() => location.reload()}>{t("shell.reload")}</Button>}>
                {t("shell.broken.hint")}
            </Empty>
        );
    }
}
