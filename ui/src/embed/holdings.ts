import type { Answer, PageView, Variables } from "../shared/wire";

/** Which answers are here, and under which variables each was given. */
export class Holdings {
    private answers: Readonly<Record<string, Answer>>;
    private readonly basis = new Map<string, string>();

    constructor(answers: Readonly<Record<string, Answer>>, variables: Variables) {
        this.answers = answers;
        for (const id of Object.keys(answers)) this.basis.set(id, textOf(variables));
    }

    all(): Readonly<Record<string, Answer>> {
        return this.answers;
    }

    /** What the page lacks under these variables. The values a list offers do not depend on them. */
    wanted(page: PageView | undefined, variables: Variables): readonly string[] {
        const now = textOf(variables);
        return (page?.elements ?? [])
            .filter((element) => {
                if (element.kind !== "control") return this.basis.get(element.id) !== now;
                return element.controlType === "list" && !this.basis.has(element.id);
            })
            .map((element) => element.id);
    }

    put(given: Readonly<Record<string, Answer>>, variables: Variables): void {
        const now = textOf(variables);
        this.answers = { ...this.answers, ...given };
        for (const id of Object.keys(given)) this.basis.set(id, now);
    }

    drop(id: string): void {
        this.basis.delete(id);
        const { [id]: _, ...others } = this.answers;
        this.answers = others;
    }

    /** The same variables in the server's spelling: what was right stays right. */
    respell(before: Variables, after: Variables): void {
        const old = textOf(before);
        for (const [id, basis] of this.basis) if (basis === old) this.basis.set(id, textOf(after));
    }

    /** What is in sight stays there until something newer is here; all else is let go, and all is asked for anew. */
    stale(page: PageView | undefined): void {
        const seen = new Set(page?.elements.map(({ id }) => id));
        this.answers = Object.fromEntries(Object.entries(this.answers).filter(([id]) => seen.has(id)));
        this.basis.clear();
    }

    clear(): void {
        this.answers = {};
        this.basis.clear();
    }
}

/** The same for the same variables, whatever their order; a cleared control is like an absent one. */
export function textOf(variables: Variables): string {
    return JSON.stringify(Object.entries(variables).filter(([, value]) => value !== "").sort(([a], [b]) => (a < b ? -1 : 1)));
}
