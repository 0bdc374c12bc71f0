/** The pages of the documentation that are read here. */
export const guide = {
    "guide.title": "Documentation",
    "guide.copy": "Copy this example",
    "guide.table": "Overview",
} as const;
