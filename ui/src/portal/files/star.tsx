import { Button } from "@patternfly/react-core";
import OutlinedStarIcon from "@patternfly/react-icons/dist/esm/icons/outlined-star-icon";
import StarIcon from "@patternfly/react-icons/dist/esm/icons/star-icon";
import type { ReactNode } from "react";
import { t } from "../i18n/text";
import type { Favorites } from "./favorites";

interface StarProps {
    id: string;
    name: string;
    favorites: Favorites;
}

/** Whether something is a favorite, and the way to change that. */
export function Star({ id, name, favorites }: StarProps): ReactNode {
    const on = favorites.has(id);
    const label = t(on ? "files.favorite.remove" : "files.favorite.add", { name });
    return (
        <Button
            variant="plain"
            size="sm"
            className={on ? "sg-star sg-on" : "sg-star"}
            aria-label={label}
            title={label}
            isAriaDisabled={favorites.busy}
            icon={on ? <StarIcon /> : <OutlinedStarIcon />}
            onClick={() => void favorites.toggle(id)}
        />
    );
}
