import { Alert, AlertActionCloseButton } from "@patternfly/react-core";
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { t } from "../i18n/text";

interface Toast {
    id: number;
    sentence: string;
}

const STAYS_MS = 6_000;
const Tell = createContext<(sentence: string) => void>(() => {});

/** Says in passing that something was done. */
export const useToast = (): ((sentence: string) => void) => useContext(Tell);

/** Where what was done is said, politely and for a while. */
export function Toasts({ children }: { children: ReactNode }): ReactNode {
    const [toasts, setToasts] = useState<readonly Toast[]>([]);
    const next = useRef(0);
    const tell = useCallback((sentence: string) => {
        next.current += 1;
        const id = next.current;
        setToasts((shown) => [...shown.slice(-2), { id, sentence }]);
    }, []);
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => raise(box.current), [toasts]);
    const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
    return (
        <Tell value={tell}>
            {children}
            <div ref={box} className="sg-toasts" role="status" aria-live="polite" popover="manual">
                {toasts.map((toast) => (
                    <Shown key={toast.id} toast={toast} drop={drop} />
                ))}
            </div>
        </Tell>
    );
}

/** Brings them before every dialog that is open, where the browser can. */
function raise(box: HTMLElement | null): void {
    if (!box?.showPopover) return;
    if (box.matches(":popover-open")) box.hidePopover();
    if (box.childElementCount > 0) box.showPopover();
}

function Shown({ toast, drop }: { toast: Toast; drop: (id: number) => void }): ReactNode {
    useEffect(() => {
        const timer = setTimeout(() => drop(toast.id), STAYS_MS);
        return () => clearTimeout(timer);
    }, [toast.id, drop]);
    return (
        <Alert
            component="p"
            variant="success"
            title={toast.sentence}
            actionClose={<AlertActionCloseButton aria-label={t("kit.dismiss")} onClose={() => drop(toast.id)} />}
        />
    );
}
