import type { Answer, ElementView } from "../shared/wire";

export interface DrawingOptions {
    readonly locale: string;
    readonly hideTooltip: boolean;
    /** The element has the frame for itself and takes its whole height. */
    readonly fill: boolean;
}

/** Everything that decides what an element looks like. */
export interface ElementSpec {
    readonly view: ElementView;
    /** Absent while the first answer is on its way. */
    readonly answer: Answer | undefined;
    /** A newer answer is on its way; the present one stays visible, dimmed. */
    readonly busy: boolean;
    /** The value of a control, in the syntax of the address; of no meaning for other kinds. */
    readonly value: string | undefined;
    readonly options: DrawingOptions;
}

/** What an element asks of whoever mounted it. */
export interface ElementPort {
    retry(elementId: string): void;
    change(controlId: string, value: string): void;
    /** Gives the element all the room there is; absent where there is no more. */
    maximize?(elementId: string): void;
}
