/** A part of a page of the documentation. */
export type Block =
    | { kind: "heading"; level: number; text: string }
    | { kind: "text"; text: string }
    | { kind: "code"; language: string; text: string }
    | { kind: "list"; items: readonly string[] }
    | { kind: "steps"; start: number; items: readonly string[] }
    | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] };

/** A part of a sentence. */
export type Span =
    | { kind: "plain" | "code"; text: string }
    | { kind: "strong" | "stress"; spans: readonly Span[] }
    | { kind: "link"; href: string; spans: readonly Span[] };

const FENCE = /^```(\w*)$/;
const HEADING = /^(#{1,4}) (.+)$/;
const ITEM = /^- (.+)$/;
const STEP = /^(\d{1,9})[.)] (.+)$/;

/** Reads as much of Markdown as our own documentation is written in; whatever else it holds stays text. */
export function blocksOf(markdown: string): readonly Block[] {
    const lines = markdown.replaceAll("\r\n", "\n").split("\n");
    const blocks: Block[] = [];
    let at = 0;
    while (at < lines.length) {
        const [block, next] = blockAt(lines, at);
        if (block) blocks.push(block);
        at = next;
    }
    return blocks;
}

function blockAt(lines: readonly string[], at: number): [Block | null, number] {
    const line = lines[at] ?? "";
    if (line.trim() === "") return [null, at + 1];
    const fence = FENCE.exec(line);
    if (fence) return codeAt(lines, at, fence[1] ?? "");
    const heading = HEADING.exec(line);
    if (heading) return [{ kind: "heading", level: (heading[1] ?? "").length, text: heading[2] ?? "" }, at + 1];
    const end = endOfPart(lines, at);
    const part = lines.slice(at, end);
    if (line.startsWith("|")) return [tableOf(part), end];
    if (ITEM.test(line)) return [{ kind: "list", items: itemsOf(part, ITEM) }, end];
    const step = STEP.exec(line);
    if (step) return [{ kind: "steps", start: Number(step[1]), items: itemsOf(part, STEP) }, end];
    return [{ kind: "text", text: part.map((each) => each.trim()).join(" ") }, end];
}

/** A part ends before an empty line, a heading or a piece of code. */
function endOfPart(lines: readonly string[], at: number): number {
    let end = at + 1;
    while (end < lines.length && lines[end]?.trim() !== "" && !FENCE.test(lines[end] ?? "") && !HEADING.test(lines[end] ?? "")) {
        end += 1;
    }
    return end;
}

function codeAt(lines: readonly string[], at: number, language: string): [Block, number] {
    const close = lines.indexOf("```", at + 1);
    const end = close < 0 ? lines.length : close;
    return [{ kind: "code", language, text: lines.slice(at + 1, end).join("\n") }, end + 1];
}

function itemsOf(lines: readonly string[], mark: RegExp): readonly string[] {
    const items: string[] = [];
    for (const line of lines) {
        const item = mark.exec(line)?.at(-1);
        if (item !== undefined) items.push(item);
        else items.push(`${items.pop() ?? ""} ${line.trim()}`);
    }
    return items;
}

const cellsOf = (line: string): readonly string[] =>
    line
        .replace(/^\||\|\s*$/g, "")
        .split("|")
        .map((cell) => cell.trim());

function tableOf([head = "", , ...rows]: readonly string[]): Block {
    return { kind: "table", head: cellsOf(head), rows: rows.map(cellsOf) };
}

const CODE = /`([^`]+)`/;
const STRONG = /\*\*(.+?)\*\*/;
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/;
const STARS = /\*(?![\s*])([^*]*[^*\s])\*/;
const LINES = /(?<!\w)_(?![\s_])([^_]*[^_\s])_(?!\w)/; // none within a name such as client_id
const SPANS = new RegExp([CODE, STRONG, LINK, STARS, LINES].map((each) => each.source).join("|"));

/** A sentence by its parts: code, two strengths of stress, and links. */
export function spansOf(text: string): readonly Span[] {
    const found = SPANS.exec(text);
    if (!found) return text === "" ? [] : [{ kind: "plain", text }];
    const [whole, code, strong, label, href, stars, lines] = found;
    const span: Span =
        code !== undefined
            ? { kind: "code", text: code }
            : strong !== undefined
              ? { kind: "strong", spans: spansOf(strong) }
              : label !== undefined
                ? { kind: "link", href: href ?? "", spans: spansOf(label) }
                : { kind: "stress", spans: spansOf(stars ?? lines ?? "") };
    const before = text.slice(0, found.index);
    return [
        ...(before === "" ? [] : [{ kind: "plain", text: before } as const]),
        span,
        ...spansOf(text.slice(found.index + whole.length)),
    ];
}
