/** Which tab a key leads to; the row has no ends. */
export function neighbour(press: string, at: number, count: number): number | undefined {
    switch (press) {
        case "ArrowRight":
            return (at + 1) % count;
        case "ArrowLeft":
            return (at - 1 + count) % count;
        case "Home":
            return 0;
        case "End":
            return count - 1;
        default:
            return undefined;
    }
}
