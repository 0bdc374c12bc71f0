import { Title } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { Fragment, type ReactNode } from "react";
import { Link } from "wouter";
import { t } from "../i18n/text";
import { Code } from "../kit/code";
import { guideAddress, leadsTo } from "./guides";
import { spansOf, type Block, type Span } from "./markdown";

/** A page of the documentation, without its first heading. */
export function Document({ blocks }: { blocks: readonly Block[] }): ReactNode {
    return (
        <div className="sg-stack sg-prose">
            {blocks.map((block, at) => (
                <Shown key={at} block={block} name={headingBefore(blocks, at)} />
            ))}
        </div>
    );
}

/** What a table is called: what stands over it. */
function headingBefore(blocks: readonly Block[], at: number): string {
    const before = blocks.slice(0, at).findLast((each) => each.kind === "heading");
    return before?.kind === "heading" ? before.text : t("guide.table");
}

function Shown({ block, name }: { block: Block; name: string }): ReactNode {
    switch (block.kind) {
        case "heading":
            return (
                <Title headingLevel={block.level > 2 ? "h3" : "h2"} size="lg">
                    {said(block.text)}
                </Title>
            );
        case "text":
            return <p>{said(block.text)}</p>;
        case "code":
            return <Code text={block.text} label={t("guide.copy")} />;
        case "list":
            return (
                <ul className="sg-bullets">
                    {block.items.map((item) => (
                        <li key={item}>{said(item)}</li>
                    ))}
                </ul>
            );
        case "steps":
            return (
                <ol className="sg-steps" start={block.start}>
                    {block.items.map((item) => (
                        <li key={item}>{said(item)}</li>
                    ))}
                </ol>
            );
        case "table":
            return <TableOf block={block} name={name} />;
    }
}

function TableOf({ block, name }: { block: Extract<Block, { kind: "table" }>; name: string }): ReactNode {
    return (
        <Table aria-label={name} variant="compact" gridBreakPoint="grid-md">
            <Thead>
                <Tr>
                    {block.head.map((each) => (
                        <Th key={each}>{said(each)}</Th>
                    ))}
                </Tr>
            </Thead>
            <Tbody>
                {block.rows.map((row) => (
                    <Tr key={row.join("|")}>
                        {row.map((cell, at) => (
                            <Td key={at} dataLabel={block.head[at] ?? ""} modifier="breakWord">
                                <div>{said(cell)}</div>
                            </Td>
                        ))}
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}

const said = (text: string): ReactNode => drawn(spansOf(text));

const drawn = (spans: readonly Span[]): ReactNode => spans.map((span, at) => <Fragment key={at}>{one(span)}</Fragment>);

function one(span: Span): ReactNode {
    switch (span.kind) {
        case "plain":
            return span.text;
        case "code":
            return <code>{span.text}</code>;
        case "strong":
            return <strong>{drawn(span.spans)}</strong>;
        case "stress":
            return <em>{drawn(span.spans)}</em>;
        case "link":
            return <Leading href={span.href}>{drawn(span.spans)}</Leading>;
    }
}

/** A link to where there is something; the words alone where there is nothing. */
function Leading({ href, children }: { href: string; children: ReactNode }): ReactNode {
    const to = leadsTo(href);
    if (to === null) return children;
    if ("guide" in to) return <Link href={guideAddress(to.guide)}>{children}</Link>;
    return (
        <a href={to.outside} target="_blank" rel="noopener noreferrer">
            {children}
        </a>
    );
}
