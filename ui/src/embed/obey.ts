import type { Bridge } from "./bridge";
import { understood, type Inbound } from "./commands";
import type { Line, Ticket } from "./line";
import { echo, tellerOver } from "./teller";
import type { Viewing } from "./viewing";

/** Does what the host asks, from the first message after `workbook:loaded` to the end of the session. */
export function obey(bridge: Bridge, viewing: Viewing, renew: Line["renew"]): void {
    const { undone } = tellerOver(bridge);
    const missing = (requestId: unknown): void => {
        if (requestId !== undefined) undone({ code: "EINVAL", message: "That is not here." }, requestId);
    };
    const heed = (message: Inbound): void => {
        const { requestId } = message;
        switch (message.type) {
            case "workbook:variables:update":
                return viewing.change(message.variables, requestId);
            case "workbook:variables:list": {
                const scene = viewing.scene();
                const variables = scene.kind === "showing" ? scene.variables : {};
                return bridge.post({ type: "workbook:variables:current", variables, ...echo(requestId) });
            }
            case "workbook:selectednodeid:update":
                return viewing.go(message.nodeId, requestId) ? undefined : missing(requestId);
            case "workbook:fullscreen:update":
                return viewing.maximize(message.nodeId, requestId) ? undefined : missing(requestId);
            case "embed:session:refresh":
                return void refresh(message.ticket, requestId);
            case "undone":
                return undone({ code: message.code, message: message.message }, requestId);
        }
    };
    const refresh = async (ticket: Ticket, requestId: unknown): Promise<void> => {
        const renewal = await renew(ticket);
        if (viewing.scene().kind === "ended") return;
        if (renewal.kind === "renewed") viewing.renewed(renewal.endsInSeconds);
        const expiresInSeconds = viewing.secondsLeft();
        const answer = { expiresInSeconds, ...echo(requestId) };
        if (renewal.kind === "renewed") bridge.post({ type: "embed:session:refreshed", ...answer });
        else bridge.post({ type: "embed:session:refused", ...renewal.failure, ...answer });
    };
    bridge.listen((data) => {
        const message = understood(data);
        if (message !== undefined) heed(message);
    });
}
