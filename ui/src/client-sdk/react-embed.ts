import { createElement, useCallback, useEffect, useRef, useState, type IframeHTMLAttributes, type ReactElement } from "react";
import { embedWorkbook, type EmbedHandlers, type EmbedOptions } from "./embed";
import type { EmbedEventType, Variables, WorkbookErrorEvent } from "./events";
import { updateWorkbookVariables } from "./react-commands";
import { useVariableChange, useWorkbookError, useWorkbookLoaded, useWorkbookPageHeight, type FrameRef } from "./react-events";
import { EmbedRefused, request } from "./request";
import type { GetUrl } from "./session";

/** A ref for the iframe, and how its load went. With `getUrl` the iframe gets its URL and keeps its session. */
export function useSigmaIframe(options: { readonly getUrl?: GetUrl } = {}): {
    readonly iframeRef: { current: HTMLIFrameElement | null };
    readonly loading: boolean;
    readonly error: WorkbookErrorEvent | null;
    readonly variables: Variables | undefined;
} {
    const iframeRef = useRef<HTMLIFrameElement | null>(null);
    const [loading, setLoading] = useState(true);
    const [error, setError] = useState<WorkbookErrorEvent | null>(null);
    const [variables, setVariables] = useState<Variables | undefined>(undefined);
    useKept(iframeRef, options.getUrl === undefined ? undefined : { getUrl: options.getUrl });
    useWorkbookLoaded(iframeRef, (event) => {
        setLoading(false);
        setError(null);
        setVariables(event.workbook.variables);
    });
    useWorkbookError(iframeRef, (event) => {
        // An error that answers one command says nothing of the embed as a whole.
        if (event.requestId !== undefined) return;
        setLoading(false);
        setError(event);
    });
    useVariableChange(iframeRef, (event) => setVariables(event.workbook.variables));
    return { iframeRef, loading, error, variables };
}

export const useSignetIframe = useSigmaIframe;

/** How high the content is, for URLs with `:responsive_height=true`. */
export function usePageHeight(iframeRef: FrameRef): number | undefined {
    const [height, setHeight] = useState<number | undefined>(undefined);
    useWorkbookPageHeight(iframeRef, (event) => setHeight(event.pageHeight));
    return height;
}

export function useWorkbookVariables(iframeRef: FrameRef): {
    readonly getVariables: () => Promise<Variables>;
    readonly setVariables: (variables: Readonly<Record<string, unknown>>) => void;
} {
    const getVariables = useCallback(async () => {
        if (iframeRef.current === null) throw new EmbedRefused("GONE", "The embed is gone.");
        const answer = await request(iframeRef.current, { type: "workbook:variables:list" });
        return answer.type === "workbook:variables:current" ? answer.variables : {};
    }, [iframeRef]);
    const setVariables = useCallback(
        (variables: Readonly<Record<string, unknown>>) => updateWorkbookVariables(iframeRef, variables),
        [iframeRef],
    );
    return { getVariables, setVariables };
}

export interface SignetEmbedProps extends Pick<EmbedOptions, "url" | "getUrl" | "origin" | "autoHeight" | "onRefreshFailed"> {
    readonly title: string;
    readonly on?: EmbedHandlers;
    readonly frame?: Omit<IframeHTMLAttributes<HTMLIFrameElement>, "src" | "title">;
}

/** An embed as a component: gets its URL, sizes its frame, keeps its session. A new `url` is a new load. */
export function SignetEmbed({ title, frame, ...options }: SignetEmbedProps): ReactElement {
    const iframeRef = useRef<HTMLIFrameElement | null>(null);
    useKept(iframeRef, options);
    return createElement("iframe", { ...frame, ref: iframeRef, title });
}

/** Keeps the embed of that frame for as long as the component is there; the newest callbacks are the ones called. */
function useKept(iframeRef: FrameRef, options: Omit<EmbedOptions, "into"> | undefined): void {
    const latest = useRef(options);
    latest.current = options;
    // A URL opens once: an effect that runs again, as in strict mode, must not load it a second time.
    const loaded = useRef<{ readonly into: HTMLIFrameElement; readonly url: string } | undefined>(undefined);
    const wanted = options !== undefined;
    const { url, origin } = options ?? {};
    useEffect(() => {
        const into = iframeRef.current;
        if (!wanted || into === null) return undefined;
        const isNew = loaded.current?.into !== into || loaded.current.url !== url;
        if (url !== undefined) loaded.current = { into, url };
        const embed = embedWorkbook({
            into,
            ...(url !== undefined && isNew && { url }),
            ...(origin !== undefined && { origin }),
            get autoHeight() {
                return latest.current?.autoHeight ?? true;
            },
            ...(latest.current?.getUrl !== undefined && { getUrl: () => latest.current?.getUrl?.() ?? "" }),
            onRefreshFailed: (problem) => latest.current?.onRefreshFailed?.(problem),
        });
        const types = Object.keys(latest.current?.on ?? {}) as EmbedEventType[];
        for (const type of types) embed.on(type, (event) => latest.current?.on?.[type]?.(event as never));
        return () => embed.destroy();
    }, [iframeRef, wanted, url, origin]);
}
