import { createElement, Fragment, type ReactNode } from "react";
import { en, type Catalogue, type Key } from "./en";
import { pseudo } from "./pseudo";

/** The language nobody speaks, for tests: `<html lang="qps">` or `?lng=qps`. */
export const PSEUDO = "qps";

function wanted(): string {
    const asked = new URLSearchParams(location.search).get("lng");
    return asked ?? document.documentElement.lang;
}

const catalogue: Catalogue = wanted() === PSEUDO ? pseudo(en) : en;
const plurals = new Intl.PluralRules("en");
const HOLE = /\{(\w+)\}/g;

export type Values = Readonly<Record<string, string | number>>;

/** The sentence of that key with its holes filled. */
export function t(key: Key, values: Values = {}): string {
    return catalogue[key].replace(HOLE, (hole, name: string) => String(values[name] ?? hole));
}

type Counted = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;

/** The sentence for that many: `stem.one` or `stem.other`. */
export function count(stem: Counted, number: number, values: Values = {}): string {
    const form = plurals.select(number) === "one" ? "one" : "other";
    return t(`${stem}.${form}` as Key, { count: number.toLocaleString("en"), ...values });
}

/** The sentence with nodes in its holes. */
export function rich(key: Key, values: Readonly<Record<string, ReactNode>>): ReactNode {
    const parts = catalogue[key].split(HOLE);
    return parts.map((part, at) => createElement(Fragment, { key: at }, at % 2 === 0 ? part : (values[part] ?? `{${part}}`)));
}
