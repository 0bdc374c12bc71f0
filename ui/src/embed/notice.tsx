/** @jsxImportSource preact */
import { text } from "../shared/text";
import { WarningIcon } from "../elements/icons";

interface NoticeProps {
    readonly title: string;
    readonly sentence: string;
    readonly code?: string | undefined;
    readonly requestId?: string | undefined;
}

/** A page that shows no data: what happened, and what a developer needs to find out why. */
export function Notice({ title, sentence, code, requestId }: NoticeProps) {
    return (
        <main class="notice" aria-label={title}>
            <div role="alert">
                <WarningIcon />
                <h1>{title}</h1>
                {sentence !== "" && <p>{sentence}</p>}
            </div>
            {code !== undefined && (
                <p class="notice-code">
                    <code>{code}</code>
                    {requestId !== undefined && (
                        <>
                            {" "}
                            {text.requestId} <code>{requestId}</code>
                        </>
                    )}
                </p>
            )}
        </main>
    );
}

/** The heading for a refusal; its own sentence says the rest. */
export function headingOf(code: string): string {
    switch (code) {
        case "EACCES":
        case "EPERM":
            return text.notAllowed;
        case "ENOENT":
        case "ESTALE":
            return text.notFound;
        default:
            return text.cannotShow;
    }
}
