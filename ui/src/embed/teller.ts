import { failed, type Answer, type Failure, type Variables } from "../shared/wire";
import type { Bridge } from "./bridge";
import type { Selection } from "./place";

/** What a viewing tells its host, in the shapes of the contract. `requestId` is that of the command it answers. */
export function tellerOver({ post, close }: Bridge) {
    return {
        loaded: (variables: Variables): void => post({ type: "workbook:loaded", workbook: { variables } }),
        dataLoaded: (): void => post({ type: "workbook:dataloaded" }),
        changed: (variables: Variables, requestId?: unknown): void =>
            post({ type: "workbook:variables:onchange", workbook: { variables }, ...echo(requestId) }),
        selected: (selection: Selection, requestId?: unknown): void =>
            post({ type: "workbook:selectednodeid:onchange", ...selection, ...echo(requestId) }),
        fullScreen: (fullScreen: boolean, requestId?: unknown): void =>
            post({ type: "workbook:fullscreen:onchange", fullScreen, ...echo(requestId) }),
        expiring: (expiresInSeconds: number): void => post({ type: "embed:session:expiring", expiresInSeconds }),
        undone: (failure: Failure, requestId: unknown): void => post({ type: "workbook:error", ...failure, ...echo(requestId) }),
        /** Which elements failed, and which that show rows have none. */
        outcome(ids: readonly string[], answers: Readonly<Record<string, Answer>>, shows: (id: string) => boolean): void {
            for (const nodeId of ids) {
                const answer = answers[nodeId];
                if (answer === undefined) continue;
                if (failed(answer)) post({ type: "workbook:chart:error", nodeId, ...answer.error });
                else if (answer.rows.length === 0 && shows(nodeId)) post({ type: "document:element:nodata", nodeId });
            }
        },
        /** The last words. */
        ended(failure: Failure): void {
            post({ type: "embed:session:ended" });
            post({ type: "workbook:error", ...failure });
            close();
        },
    };
}

export type Teller = ReturnType<typeof tellerOver>;

export function echo(requestId: unknown): { readonly requestId?: unknown } {
    return requestId === undefined ? {} : { requestId };
}
