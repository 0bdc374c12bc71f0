import { useQuery } from "@tanstack/react-query";
import { useEffect, useReducer, useRef, type RefObject } from "react";
import { post } from "../api/client";
import { question } from "../api/queries";
import { logged, wantsUrl, type Message } from "./messages";
import { bodyOf, type SetUp } from "./set-up";
import { after, movedTo, NOTHING, type State, type Visit } from "./visit";
import type { SignedUrl, UrlExplanation } from "./wire";

/** Signs a URL that opens once. The secret stays where it is. */
export const signed = (setUp: SetUp): Promise<SignedUrl> => post<SignedUrl>("/v2/embeds/sandbox", bodyOf(setUp));

/** What would become of a URL; uses nothing up. */
export const explained = (url: string, origin?: string): Promise<UrlExplanation> =>
    post<UrlExplanation>("/v2/embeds/explain", { url, ...(origin ? { origin } : {}) });

interface Running {
    state: State;
    frame: RefObject<HTMLIFrameElement | null>;
    open(setUp: SetUp): Promise<void>;
    framed(): void;
    say(message: Message): Promise<boolean>;
    clear(): void;
}

/** An embed that is loaded into a frame and listened to, and what it is told. */
export function useVisit(): Running {
    const frame = useRef<HTMLIFrameElement>(null);
    const [state, happen] = useReducer(after, NOTHING);
    const started = useRef(0);
    const preview = useQuery({ ...question<{ origin: string | null }>("/v2/embeds/preview-origin"), retry: false });
    const { visit } = state;
    const since = (): number => performance.now() - started.current;
    useEffect(() => {
        if (visit === null) return;
        const origin = new URL(visit.frameUrl).origin;
        const hear = (event: MessageEvent): void => {
            if (event.source !== frame.current?.contentWindow || event.origin !== origin) return;
            happen({ kind: "said", at: Date.now(), since: since(), direction: "in", data: event.data as unknown });
        };
        const block = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
            const data = { type: "blocked", directive: effectiveDirective, address: blockedURI.replace(/\?.*/, "") };
            happen({ kind: "said", at: Date.now(), since: since(), direction: "browser", data });
        };
        addEventListener("message", hear);
        document.addEventListener("securitypolicyviolation", block);
        return () => {
            removeEventListener("message", hear);
            document.removeEventListener("securitypolicyviolation", block);
        };
    }, [visit]);
    const open = async (setUp: SetUp): Promise<void> => {
        const found = await signed(setUp);
        // A path is signed with its origin, so only a token can be shown at another one.
        const frameUrl = movedTo(found.url, setUp.mode === "jwt" ? (preview.data?.origin ?? null) : null);
        const explanation = await explained(found.url, location.origin)
            .catch(() => explained(found.url))
            .catch(() => null);
        started.current = performance.now();
        happen({ kind: "opened", visit: { number: (visit?.number ?? 0) + 1, setUp, signed: found, frameUrl, explanation } });
    };
    const say = async (message: Message): Promise<boolean> => {
        if (visit === null || !frame.current?.contentWindow) return false;
        const whole = wantsUrl(message) ? { ...message, url: (await signed(visit.setUp)).url } : message;
        frame.current.contentWindow.postMessage(whole, new URL(visit.frameUrl).origin);
        happen({ kind: "said", at: Date.now(), since: since(), direction: "out", data: logged(whole) });
        return true;
    };
    return {
        state,
        frame,
        open,
        say,
        framed: () => happen({ kind: "framed", since: since() }),
        clear: () => happen({ kind: "cleared" }),
    };
}

export type { Running, Visit };
