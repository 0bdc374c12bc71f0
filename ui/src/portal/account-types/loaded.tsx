import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import { Dialog } from "../kit/dialog";
import { Answer } from "../kit/states";

interface LoadedProps<T> {
    title: string;
    of: { data: T | undefined; error: ApiError | null; refetch: () => unknown };
    onClose(): void;
    children(data: T): ReactNode;
}

/** A dialog of what has to be asked for first. */
export function Loaded<T>({ title, of, onClose, children }: LoadedProps<T>): ReactNode {
    if (of.data !== undefined) return children(of.data);
    return (
        <Dialog title={title} shape="wide" onClose={onClose}>
            <Answer of={of}>{() => null}</Answer>
        </Dialog>
    );
}
