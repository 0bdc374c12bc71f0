import { failed, type Answer, type Boot, type Failure, type PageView, type Variables, type WorkbookView } from "../shared/wire";
import type { Ask, Outcome } from "./answers";
import type { Bridge } from "./bridge";
import { deadline } from "./deadline";

/** What the page shows at one moment. After the end nothing of the data is held any more. */
export type Scene =
    | {
          readonly kind: "showing";
          readonly workbook: WorkbookView;
          readonly page: PageView | undefined;
          readonly variables: Variables;
          readonly answers: Readonly<Record<string, Answer>>;
          readonly busy: ReadonlySet<string>;
      }
    | { readonly kind: "ended"; readonly failure: Failure };

export interface Viewing {
    scene(): Scene;
    openPage(id: string): void;
    /** One control changed; `requestId` is the host's, if it was the host. */
    change(changes: Variables, requestId?: unknown): void;
    retry(elementId: string): void;
}

export interface ViewingParts {
    readonly ask: Ask;
    readonly bridge: Bridge;
    readonly changed: (scene: Scene) => void;
}

/** What a viewing needs of the boot data; the session key is not among it. */
export type ViewingStart = Pick<Boot, "workbook" | "page" | "variables" | "answers"> & { readonly endsInSeconds: number };

const OVER: Failure = { code: "EACCES", message: "The session has ended." };
const MISSING: Failure = { code: "UNKNOWN", message: "The server did not answer for this element." };

/**
 * One viewer's session on one workbook: which page is open, what the controls say, which answers are here. Asks only
 * for elements of the visible page, stops what it asked when things change, and forgets everything at the end.
 */
export function openViewing(start: ViewingStart, parts: ViewingParts): Viewing {
    return new OpenViewing(start, parts);
}

class OpenViewing implements Viewing {
    private workbook: WorkbookView;
    private page: PageView | undefined;
    private variables: Variables;
    private answers: Readonly<Record<string, Answer>>;
    /** Under which variables each answer was given. */
    private readonly basis = new Map<string, string>();
    private busy: ReadonlySet<string> = new Set();
    private ended: Failure | undefined;
    private stop = new AbortController();
    private readonly clock = deadline(() => this.end(OVER));

    constructor(
        start: ViewingStart,
        private readonly parts: ViewingParts,
    ) {
        this.workbook = start.workbook;
        this.page = start.workbook.pages.find((page) => page.id === start.page) ?? start.workbook.pages[0];
        this.variables = start.variables ?? {};
        this.answers = start.answers ?? {};
        for (const id of Object.keys(this.answers)) this.basis.set(id, textOf(this.variables));
        this.begin(start.endsInSeconds);
    }

    scene(): Scene {
        if (this.ended !== undefined) return { kind: "ended", failure: this.ended };
        const { workbook, page, variables, answers, busy } = this;
        return { kind: "showing", workbook, page, variables, answers, busy };
    }

    openPage(id: string): void {
        const page = this.workbook.pages.find((one) => one.id === id);
        if (this.ended !== undefined || page === undefined || page === this.page) return;
        this.page = page;
        this.load();
    }

    change(changes: Variables, requestId?: unknown): void {
        if (this.ended !== undefined) return;
        const known = this.controls();
        const real = Object.entries(changes).filter(([id, value]) => known.has(id) && (this.variables[id] ?? "") !== value);
        if (real.length === 0 && requestId === undefined) return;
        this.variables = { ...this.variables, ...Object.fromEntries(real) };
        this.tellVariables(requestId);
        if (real.length > 0) this.load();
    }

    retry(elementId: string): void {
        if (this.ended !== undefined) return;
        this.basis.delete(elementId);
        const { [elementId]: _, ...others } = this.answers;
        this.answers = others;
        this.load();
    }

    private begin(endsInSeconds: number): void {
        const { bridge } = this.parts;
        bridge.post({ type: "workbook:loaded", workbook: { variables: this.variables } });
        bridge.listen((message) => {
            switch (message.type) {
                case "workbook:variables:update":
                    return this.change(message.variables, message.requestId);
                case "workbook:variables:list":
                    return bridge.post({ type: "workbook:variables:current", variables: this.variables, ...echo(message.requestId) });
            }
        });
        this.clock.endsIn(endsInSeconds);
        this.tellFailures((this.page?.elements ?? []).map((element) => element.id));
        this.load();
    }

    /** Stops what is under way and asks for everything the visible page lacks. */
    private load(): void {
        if (this.ended !== undefined) return;
        this.stop.abort();
        this.stop = new AbortController();
        const wanted = this.wanted();
        this.busy = new Set(wanted);
        this.parts.changed(this.scene());
        if (wanted.length === 0) this.parts.bridge.post({ type: "workbook:dataloaded" });
        else void this.fetch(wanted, this.variables, this.stop.signal);
    }

    private wanted(): readonly string[] {
        const now = textOf(this.variables);
        return (this.page?.elements ?? [])
            .filter((element) => {
                if (element.kind !== "control") return this.basis.get(element.id) !== now;
                return element.controlType === "list" && !this.basis.has(element.id);
            })
            .map((element) => element.id);
    }

    private async fetch(wanted: readonly string[], asked: Variables, signal: AbortSignal): Promise<void> {
        let outcome: Outcome;
        try {
            outcome = await this.parts.ask(wanted, asked, signal);
        } catch {
            return;
        }
        if (signal.aborted || this.ended !== undefined) return;
        switch (outcome.kind) {
            case "ended":
                return this.end({ code: OVER.code, message: outcome.failure.message });
            case "failed": {
                const { failure } = outcome;
                return this.settle(wanted, Object.fromEntries(wanted.map((id) => [id, { error: failure }])));
            }
            case "answered": {
                const { answers, variables, endsInSeconds } = outcome.reply;
                if (endsInSeconds !== undefined) this.clock.endsIn(endsInSeconds);
                if (variables !== undefined) this.adopt(variables);
                return this.settle(wanted, answers);
            }
        }
    }

    /** The server's word on the variables is the last one; it needs no new question, its answers are already right. */
    private adopt(variables: Variables): void {
        if (this.ended !== undefined || textOf(variables) === textOf(this.variables)) return;
        const before = textOf(this.variables);
        this.variables = variables;
        for (const [id, basis] of this.basis) if (basis === before) this.basis.set(id, textOf(variables));
        this.tellVariables(undefined);
    }

    private settle(wanted: readonly string[], given: Readonly<Record<string, Answer>>): void {
        if (this.ended !== undefined) return;
        const now = textOf(this.variables);
        const settled = wanted.map((id) => [id, given[id] ?? { error: MISSING }] as const);
        this.answers = { ...this.answers, ...Object.fromEntries(settled) };
        for (const id of wanted) this.basis.set(id, now);
        this.busy = new Set();
        this.parts.changed(this.scene());
        this.tellFailures(wanted);
        this.parts.bridge.post({ type: "workbook:dataloaded" });
    }

    private end(failure: Failure): void {
        if (this.ended !== undefined) return;
        this.ended = failure;
        this.stop.abort();
        this.clock.cancel();
        this.workbook = { id: "", name: "", version: 0, pages: [] };
        this.page = undefined;
        this.variables = {};
        this.answers = {};
        this.basis.clear();
        this.parts.changed(this.scene());
        this.parts.bridge.post({ type: "workbook:error", ...failure });
        this.parts.bridge.close();
    }

    private tellVariables(requestId: unknown): void {
        this.parts.bridge.post({
            type: "workbook:variables:onchange",
            workbook: { variables: this.variables },
            ...echo(requestId),
        });
    }

    private tellFailures(ids: readonly string[]): void {
        for (const nodeId of ids) {
            const answer = this.answers[nodeId];
            if (answer === undefined || !failed(answer)) continue;
            this.parts.bridge.post({ type: "workbook:chart:error", nodeId, ...answer.error });
        }
    }

    private controls(): ReadonlySet<string> {
        const drawn = this.workbook.pages
            .flatMap((page) => page.elements)
            .flatMap((element) => (element.kind === "control" ? [element.controlId] : []));
        return new Set([...drawn, ...Object.keys(this.variables)]);
    }
}

function echo(requestId: unknown): { requestId?: unknown } {
    return requestId === undefined ? {} : { requestId };
}

/** The same for the same variables, whatever their order; a cleared control is like an absent one. */
function textOf(variables: Variables): string {
    return JSON.stringify(Object.entries(variables).filter(([, value]) => value !== "").sort(([a], [b]) => (a < b ? -1 : 1)));
}
