/** Which rows of a long table exist in the document: those in view and some on either side. */
export interface RowWindow {
    readonly first: number;
    readonly end: number;
}

export const ROW_HEIGHT = 33;
const SPARE = 12;

export function rowsInView(total: number, scrolled: number, height: number): RowWindow {
    const seen = Math.ceil(height / ROW_HEIGHT);
    const first = Math.min(Math.max(0, Math.floor(scrolled / ROW_HEIGHT) - SPARE), Math.max(0, total - seen));
    return { first, end: Math.min(total, first + seen + 2 * SPARE) };
}
