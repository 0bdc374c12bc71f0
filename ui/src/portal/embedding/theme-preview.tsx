import type { CSSProperties, ReactNode } from "react";
import { t } from "../i18n/text";
import { TOKENS, variablesOf } from "./theme";
import type { Theme } from "./wire";

const HEIGHTS = [90, 62, 74, 45, 55, 38, 30, 24];

/** A small page in the colours of a theme. */
export function ThemePreview({ theme }: { theme: Theme }): ReactNode {
    const series = TOKENS.filter((token) => token.startsWith("series-"));
    return (
        <div
            className="sg-theme-preview"
            role="img"
            aria-label={t("themes.preview")}
            style={variablesOf(theme) as CSSProperties}
        >
            <div className="sg-theme-card">
                <strong>{t("themes.preview.title")}</strong>
                <div className="sg-theme-bars">
                    {series.map((token, at) => (
                        <span key={token} style={{ background: `var(--${token})`, height: `${HEIGHTS[at]}%` }} />
                    ))}
                </div>
                <p>
                    {t("themes.preview.text")} <span style={{ color: "var(--accent)" }}>{t("themes.preview.link")}</span>
                </p>
            </div>
        </div>
    );
}
