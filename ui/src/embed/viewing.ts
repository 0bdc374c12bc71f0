import type { Answer, Boot, Failure, PageView, Variables, WorkbookView } from "../shared/wire";
import type { Bridge } from "./bridge";
import { Holdings, textOf } from "./holdings";
import type { Ask, Outcome } from "./line";
import { Place } from "./place";
import { sessionClock, type SessionClock } from "./session-clock";
import { tellerOver, type Teller } from "./teller";

/** What the page shows at one moment. After the end nothing of the data is held any more. */
export type Scene =
    | {
          readonly kind: "showing";
          readonly workbook: WorkbookView;
          readonly page: PageView | undefined;
          readonly variables: Variables;
          readonly answers: Readonly<Record<string, Answer>>;
          readonly busy: ReadonlySet<string>;
          readonly selected: string | undefined;
          /** The element that has the whole frame. */
          readonly maximized: string | undefined;
      }
    | { readonly kind: "ended"; readonly failure: Failure };

/** Every `requestId` is the host's, if it was the host: then there is an answer even when nothing changes. */
export interface Viewing {
    scene(): Scene;
    /** Tells the host that the page is there, and asks for what it lacks. */
    begin(): void;
    /** Goes to a page or an element and selects it; null clears the selection. False for what is not here. */
    go(nodeId: string | null, requestId?: unknown): boolean;
    /** An element was pointed at, or the empty page. */
    select(elementId: string | null): void;
    /** Gives an element the whole frame; null gives the page back. False for what cannot fill it. */
    maximize(elementId: string | null, requestId?: unknown): boolean;
    change(changes: Variables, requestId?: unknown): void;
    retry(elementId: string): void;
    /** A new session on the same page: everything in sight is asked for again, under the new claims. */
    renewed(endsInSeconds: number): void;
    secondsLeft(): number;
}

export interface ViewingParts {
    readonly ask: Ask;
    readonly bridge: Bridge;
    readonly changed: (scene: Scene) => void;
    /** The host wants that element seen. */
    readonly reveal: (elementId: string) => void;
}

/** What a viewing needs of the boot data; the session key is not among it. */
export type ViewingStart = Pick<Boot, "workbook" | "page" | "variables" | "answers" | "locked"> & {
    readonly endsInSeconds: number;
};

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
    private readonly place: Place;
    private variables: Variables;
    /** The last ones the server took. */
    private taken: Variables;
    private readonly locked: ReadonlySet<string>;
    private readonly holdings: Holdings;
    private readonly tell: Teller;
    private readonly clock: SessionClock;
    private busy: ReadonlySet<string> = new Set();
    private ended: Failure | undefined;
    private stop = new AbortController();
    private readonly lasts: number;

    constructor(
        start: ViewingStart,
        private readonly parts: ViewingParts,
    ) {
        this.place = new Place(start.workbook, start.page);
        this.variables = this.taken = start.variables ?? {};
        this.locked = new Set(start.locked);
        this.holdings = new Holdings(start.answers ?? {}, this.variables);
        this.lasts = start.endsInSeconds;
        this.tell = tellerOver(parts.bridge);
        this.clock = sessionClock(this.tell.expiring, () => this.end(OVER));
    }

    scene(): Scene {
        if (this.ended !== undefined) return { kind: "ended", failure: this.ended };
        const { workbook, page, maximized } = this.place;
        const { variables, busy } = this;
        const answers = this.holdings.all();
        return { kind: "showing", workbook, page, variables, answers, busy, selected: this.place.selected(), maximized };
    }

    begin(): void {
        this.tell.loaded(this.variables);
        this.clock.begin(this.lasts);
        this.outcome((this.place.page?.elements ?? []).map(({ id }) => id));
        this.load();
    }

    go(nodeId: string | null, requestId?: unknown): boolean {
        const home = nodeId === null ? this.place.page : this.place.home(nodeId);
        if (this.ended !== undefined || home === undefined) return false;
        if (nodeId !== null && this.place.maximized !== nodeId) this.maximize(null);
        const turned = this.place.turnTo(home);
        if (this.place.choose(nodeId) || requestId !== undefined) this.tell.selected(this.place.selection, requestId);
        this.show(turned);
        if (nodeId !== null && nodeId !== home.id) this.parts.reveal(nodeId);
        return true;
    }

    select(elementId: string | null): void {
        if (this.ended !== undefined || !this.place.choose(elementId)) return;
        this.tell.selected(this.place.selection);
        this.show(false);
    }

    maximize(elementId: string | null, requestId?: unknown): boolean {
        const home = elementId === null ? this.place.page : this.place.home(elementId);
        const fits = elementId === null || this.place.hasRows(elementId);
        if (this.ended !== undefined || home === undefined || !fits) return false;
        const turned = this.place.turnTo(home);
        const changed = this.place.maximize(elementId ?? undefined);
        if (changed || turned) this.show(turned);
        if (changed || requestId !== undefined) this.tell.fullScreen(elementId !== null, requestId);
        return true;
    }

    change(changes: Variables, requestId?: unknown): void {
        if (this.ended !== undefined) return;
        const known = new Set([...this.place.controls(), ...Object.keys(this.variables)]);
        const real = Object.entries(changes).filter(
            ([id, value]) => known.has(id) && !this.locked.has(id) && (this.variables[id] ?? "") !== value,
        );
        if (real.length === 0 && requestId === undefined) return;
        this.variables = { ...this.variables, ...Object.fromEntries(real) };
        this.tell.changed(this.variables, requestId);
        if (real.length > 0) this.load(requestId);
    }

    retry(elementId: string): void {
        if (this.ended !== undefined) return;
        this.holdings.drop(elementId);
        this.load();
    }

    renewed(endsInSeconds: number): void {
        if (this.ended !== undefined) return;
        this.clock.begin(endsInSeconds);
        this.holdings.stale(this.place.page);
        this.load();
    }

    secondsLeft(): number {
        return this.ended === undefined ? this.clock.left() : 0;
    }

    private show(turned: boolean): void {
        if (turned) this.load();
        else this.parts.changed(this.scene());
    }

    /** Stops what is under way and asks for everything the visible page lacks. */
    private load(requestId?: unknown): void {
        if (this.ended !== undefined) return;
        this.stop.abort();
        this.stop = new AbortController();
        const wanted = this.holdings.wanted(this.place.page, this.variables);
        this.busy = new Set(wanted);
        this.parts.changed(this.scene());
        if (wanted.length === 0) this.tell.dataLoaded();
        else void this.fetch(wanted, this.variables, requestId);
    }

    private async fetch(wanted: readonly string[], asked: Variables, requestId: unknown): Promise<void> {
        const { signal } = this.stop;
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
            case "failed":
                return this.fail(wanted, outcome.failure, requestId);
            case "answered": {
                const { answers, variables = this.variables, endsInSeconds } = outcome.reply;
                if (endsInSeconds !== undefined) this.clock.correct(endsInSeconds);
                if (this.scene().kind === "ended") return;
                this.adopt(variables);
                return this.settle(Object.fromEntries(wanted.map((id) => [id, answers[id] ?? { error: MISSING }])));
            }
        }
    }

    /** Values the server does not take are taken back; whatever else went wrong is shown where the data would be. */
    private fail(wanted: readonly string[], failure: Failure, requestId: unknown): void {
        if (failure.code !== "EINVAL" || textOf(this.taken) === textOf(this.variables)) {
            return this.settle(Object.fromEntries(wanted.map((id) => [id, { error: failure }])));
        }
        this.variables = this.taken;
        this.tell.changed(this.variables);
        if (requestId !== undefined) this.tell.undone(failure, requestId);
        this.load();
    }

    /** The server's word on the variables is the last one; it needs no new question, its answers are already right. */
    private adopt(variables: Variables): void {
        const news = textOf(variables) !== textOf(this.variables);
        if (news) this.holdings.respell(this.variables, variables);
        this.variables = this.taken = variables;
        if (news) this.tell.changed(variables);
    }

    private settle(given: Readonly<Record<string, Answer>>): void {
        this.holdings.put(given, this.variables);
        this.busy = new Set();
        this.parts.changed(this.scene());
        this.outcome(Object.keys(given));
        this.tell.dataLoaded();
    }

    private outcome(ids: readonly string[]): void {
        this.tell.outcome(ids, this.holdings.all(), (id) => this.place.hasRows(id));
    }

    private end(failure: Failure): void {
        if (this.ended !== undefined) return;
        this.ended = failure;
        this.stop.abort();
        this.clock.cancel();
        this.place.clear();
        this.variables = this.taken = {};
        this.holdings.clear();
        this.parts.changed(this.scene());
        this.tell.ended(failure);
    }
}
