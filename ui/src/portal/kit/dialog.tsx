import { Button, Title } from "@patternfly/react-core";
import TimesIcon from "@patternfly/react-icons/dist/esm/icons/times-icon";
import {
    useEffect,
    useId,
    useLayoutEffect,
    useRef,
    useState,
    type KeyboardEvent,
    type ReactNode,
    type RefObject,
    type SyntheticEvent,
} from "react";
import { t } from "../i18n/text";
import { useAsking } from "./leaving";

interface DialogProps {
    title: ReactNode;
    children: ReactNode;
    actions?: ReactNode;
    /** What Escape and the cross do; without it nothing but a button of its own closes the dialog. */
    onClose?: () => void;
    /** Something was typed: closing asks first. */
    dirty?: boolean;
    shape?: "narrow" | "wide" | "drawer";
}

/**
 * The browser's own modal dialog: what lies behind is inert, focus stays inside and returns to where it came from, and
 * nothing outside closes it.
 */
export function Dialog({ title, children, actions, onClose, dirty = false, shape = "narrow" }: DialogProps): ReactNode {
    const box = useRef<HTMLDialogElement>(null);
    const [asking, setAsking] = useState(false);
    const label = useId();
    const opened = useOpened(box);
    useAsking(dirty);
    const leave = (): void => {
        if (onClose === undefined) return;
        if (dirty && !asking) setAsking(true);
        else onClose();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
    };
    const onCancel = (event: SyntheticEvent): void => {
        if (event.target !== box.current) return;
        event.preventDefault();
        leave();
    };
    // Some browsers close on a second Escape whatever a page says to the first.
    const onClosed = (event: SyntheticEvent): void => {
        if (event.target !== box.current) return;
        if (onClose) onClose();
        else box.current?.showModal();
    };
    return (
        <dialog
            ref={box}
            className={`sg-dialog sg-${shape}`}
            aria-labelledby={label}
            onKeyDown={onKeyDown}
            onCancel={onCancel}
            onClose={onClosed}
        >
            <header className="sg-dialog-head">
                <Title id={label} headingLevel="h2" size="xl">
                    {title}
                </Title>
                {onClose && <Button variant="plain" aria-label={t("kit.close")} icon={<TimesIcon />} onClick={leave} />}
            </header>
            <div className="sg-dialog-body">{opened && children}</div>
            {asking && onClose ? (
                <Discard keep={() => setAsking(false)} discard={onClose} />
            ) : (
                actions && <footer className="sg-dialog-foot">{actions}</footer>
            )}
        </dialog>
    );
}

const FOCUSABLE = ".sg-dialog-body :is(input, select, textarea, button, a[href]):not([disabled])";

/**
 * Opens before anything inside is drawn, so that what measures itself can. Focus goes to what asks for it, or to the first
 * thing there is to do, and on the way out back to what opened the dialog.
 */
function useOpened(box: RefObject<HTMLDialogElement | null>): boolean {
    const [opened, setOpened] = useState(false);
    useLayoutEffect(() => {
        const dialog = box.current;
        const before = document.activeElement;
        if (dialog && !dialog.open) dialog.showModal();
        setOpened(true);
        return () => {
            dialog?.close();
            if (before instanceof HTMLElement && before.isConnected) before.focus();
        };
    }, [box]);
    useEffect(() => {
        if (!opened) return;
        const asking = box.current?.querySelector<HTMLElement>("[data-autofocus]");
        (asking ?? box.current?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    }, [opened, box]);
    return opened;
}

function Discard({ keep, discard }: { keep: () => void; discard: () => void }): ReactNode {
    return (
        <footer className="sg-dialog-foot sg-asking" role="alert">
            <span>{t("kit.discard.question")}</span>
            <Button variant="link" onClick={keep} ref={(button) => button?.focus()}>
                {t("kit.discard.keep")}
            </Button>
            <Button variant="danger" onClick={discard}>
                {t("kit.discard.do")}
            </Button>
        </footer>
    );
}
