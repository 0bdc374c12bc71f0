/** @jsxImportSource preact */
import type { ControlView } from "../../shared/wire";
import type { ElementPort, ElementSpec } from "../spec";
import { DateRange } from "./date-range";
import { ListControl } from "./list-control";

export interface ControlProps {
    readonly view: ControlView;
    readonly spec: ElementSpec;
    readonly port: ElementPort;
}

/** A control: its name, and the input of its type. */
export function Control(props: ControlProps) {
    return (
        <div class="control" data-element={props.view.id}>
            {props.view.controlType === "date-range" ? <DateRange {...props} /> : <ListControl {...props} />}
        </div>
    );
}
