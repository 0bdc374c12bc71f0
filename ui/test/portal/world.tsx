import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { newQueryClient } from "../../src/portal/api/queries";
import { Toasts } from "../../src/portal/kit/toasts";
import { ada, credential, me, organization } from "./samples";

// A busy machine is slow, not wrong; what is hidden is not computed here, browsers do that.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true, getElementError: (message) => new Error(message ?? "not found") });

export interface Asked {
    method: string;
    path: string;
    body: string | undefined;
}

export const list = (...entries: unknown[]) => ({ entries, nextPage: null, total: entries.length });

const STANDING: Readonly<Record<string, unknown>> = {
    "GET /v2/me": me,
    "GET /v2/organization": organization,
    "GET /v2/credentials": list(credential),
    "GET /v2/members": list(ada),
};

/** A server that gives these answers, and remembers what it was asked. */
export function serverOf(answers: Readonly<Record<string, unknown>>): { asked: Asked[]; fetch: typeof fetch } {
    const asked: Asked[] = [];
    const all = { ...STANDING, ...answers };
    const answer = async (input: RequestInfo | URL, options: RequestInit = {}): Promise<Response> => {
        const path = String(input);
        const method = options.method ?? "GET";
        asked.push({ method, path, body: options.body as string | undefined });
        const found = all[`${method} ${path.split("?")[0]}`];
        if (found === undefined) return Response.json({ requestId: "r", message: "Absent.", code: "not_found" }, { status: 404 });
        return found instanceof Response ? found.clone() : Response.json(found);
    };
    return { asked, fetch: answer as typeof fetch };
}

/** A refusal as the server words it. */
export function refusing(message: string, field: string): Response {
    return Response.json({ requestId: "r", message, code: "invalid_request", violations: [{ field, message }] }, { status: 400 });
}

/** Draws a page as the portal would. */
export function draw(page: ReactNode): QueryClient {
    const client = newQueryClient();
    render(
        <QueryClientProvider client={client}>
            <Toasts>{page}</Toasts>
        </QueryClientProvider>,
    );
    return client;
}
