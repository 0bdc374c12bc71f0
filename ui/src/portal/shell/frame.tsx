import { Page, SkipToContent } from "@patternfly/react-core";
import { lazy, Suspense, useCallback, useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Top } from "./masthead";
import { Navigation } from "./navigation";
import { useShortcuts } from "./shortcuts";

const Palette = lazy(() => import("./palette"));
const WIDE = "(min-width: 75rem)";
const MAIN = "main";

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
    const [navigation, setNavigation] = useState(() => matchMedia(WIDE).matches);
    const [searching, setSearching] = useState(false);
    const search = useCallback(() => setSearching(true), []);
    useShortcuts(search);
    const top = <Top navigationOpen={navigation} onNavigation={() => setNavigation(!navigation)} onSearch={search} />;
    const aside = <Navigation open={navigation} onGone={() => setNavigation(matchMedia(WIDE).matches)} />;
    return (
        <Page
            masthead={top}
            sidebar={aside}
            mainContainerId={MAIN}
            skipToContent={<SkipToContent href={`#${MAIN}`}>{t("shell.skip")}</SkipToContent>}
        >
            {children}
            {searching && (
                <Suspense>
                    <Palette onClose={() => setSearching(false)} />
                </Suspense>
            )}
        </Page>
    );
}
