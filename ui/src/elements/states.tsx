/** @jsxImportSource preact */
import type { ElementView, Failure } from "../shared/wire";
import { text } from "../shared/text";
import { WarningIcon } from "./icons";

/** Heights of the bars of a loading chart, in per cent: a plausible shape, not data. */
const SHAPE = [45, 70, 55, 85, 62, 94, 50, 76, 66, 88];

export function Skeleton({ kind }: { readonly kind: ElementView["kind"] }) {
    return (
        <div class={`el-body skeleton skeleton-${kind}`} role="status" aria-label={text.loading}>
            {kind === "kpi-chart" ? (
                <i />
            ) : kind === "table" ? (
                Array.from({ length: 7 }, (_, row) => <i key={row} />)
            ) : (
                SHAPE.map((height, bar) => <i key={bar} style={{ height: `${height}%` }} />)
            )}
        </div>
    );
}

export function NoData() {
    return (
        <div class="el-body state">
            <strong>{text.noData}</strong>
            <span>{text.noDataHint}</span>
        </div>
    );
}

export function ErrorCard({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
    return (
        <div class="el-body state state-error" role="alert">
            <WarningIcon />
            <strong>{text.couldNotLoad}</strong>
            <span>{failure.message}</span>
            <code>{failure.code}</code>
            <button type="button" class="button" onClick={retry}>
                {text.retry}
            </button>
        </div>
    );
}
