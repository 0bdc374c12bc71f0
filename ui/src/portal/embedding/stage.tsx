import { Label, TextInput, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useState, type ReactNode, type RefObject } from "react";
import { t } from "../i18n/text";
import { time } from "./requests-tab";
import type { Marks, Visit } from "./visit";

const WIDTHS = { desktop: null, tablet: 768, phone: 375 } as const;
const DEVICES = ["desktop", "tablet", "phone", "custom"] as const;
const HOSTS = ["light", "dark"] as const;

/** What a host allows an embed at most: what it needs to run, and nothing above the frame. */
const ALLOWED = "allow-scripts allow-same-origin allow-forms allow-popups allow-downloads";

interface StageProps {
    visit: Visit | null;
    marks: Marks;
    frame: RefObject<HTMLIFrameElement | null>;
    onFramed(): void;
}

/** The embed in a frame, as a host shows it: at several widths, on a light or a dark page. */
export function Stage({ visit, marks, frame, onFramed }: StageProps): ReactNode {
    const [device, setDevice] = useState<(typeof DEVICES)[number]>("desktop");
    const [custom, setCustom] = useState("1024");
    const [host, setHost] = useState<(typeof HOSTS)[number]>("light");
    const width = device === "custom" ? Number(custom) || null : WIDTHS[device];
    return (
        <section aria-label={t("sandbox.preview")} className="sg-stack">
            <div className="sg-row">
                <Toggles name={t("sandbox.width")} all={DEVICES} chosen={device} onChoose={(each) => setDevice(each)} />
                {device === "custom" && (
                    <TextInput
                        className="sg-pixels"
                        type="number"
                        aria-label={t("sandbox.width.pixels")}
                        value={custom}
                        onChange={(_event, next) => setCustom(next)}
                    />
                )}
                <Toggles name={t("sandbox.host")} all={HOSTS} chosen={host} onChoose={(each) => setHost(each)} />
                <span className="sg-end" role="status">
                    <Loaded visit={visit} marks={marks} />
                </span>
            </div>
            <div className="sg-stage" data-host={host}>
                {visit ? (
                    <iframe
                        key={visit.number}
                        ref={frame}
                        src={visit.frameUrl}
                        title={t("sandbox.frame")}
                        sandbox={ALLOWED}
                        referrerPolicy="origin"
                        style={width === null ? {} : { width: `${width}px` }}
                        onLoad={onFramed}
                    />
                ) : (
                    <p className="sg-stage-empty">{t("sandbox.empty")}</p>
                )}
            </div>
        </section>
    );
}

function Loaded({ visit, marks }: { visit: Visit | null; marks: Marks }): ReactNode {
    if (visit === null) return null;
    if (marks.failed !== undefined) return <Label status="danger">{t("sandbox.failed")}</Label>;
    if (marks.loaded === undefined) return <Label>{t("sandbox.loading")}</Label>;
    return <Label status="success">{t("sandbox.loaded", { time: time(marks.data ?? marks.loaded) })}</Label>;
}

type Toggle = (typeof DEVICES)[number] | (typeof HOSTS)[number];

interface TogglesProps<Word extends Toggle> {
    name: string;
    all: readonly Word[];
    chosen: Word;
    onChoose(word: Word): void;
}

function Toggles<Word extends Toggle>(props: TogglesProps<Word>): ReactNode {
    return (
        <ToggleGroup aria-label={props.name} isCompact>
            {props.all.map((each) => (
                <ToggleGroupItem
                    key={each}
                    text={t(`sandbox.toggle.${each}`)}
                    isSelected={props.chosen === each}
                    onChange={() => props.onChoose(each)}
                />
            ))}
        </ToggleGroup>
    );
}
