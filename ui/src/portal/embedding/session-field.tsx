import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { organization } from "../api/queries";
import { t } from "../i18n/text";
import { TextField } from "../kit/fields";
import type { Form } from "./host-files";
import { LONGEST, secondsOf } from "./options";

interface SessionFieldProps {
    form: Form;
    value: string;
    onChange(value: string): void;
}

/** How long a session lasts. For whole URLs the server's settings say what is too long: until they are known, nothing does. */
export function SessionField({ form, value, onChange }: SessionFieldProps): ReactNode {
    const settings = useQuery(organization);
    const most = form === "jwt" ? LONGEST : settings.data?.legacyEmbedMaxSession;
    return (
        <TextField
            label={t("embed.session")}
            kind="number"
            value={value}
            hint={most === undefined ? null : t(`embed.session.hint.${form}`, { most })}
            error={secondsOf(value, most) === null ? t("embed.session.wrong", { most: most ?? LONGEST }) : null}
            onChange={onChange}
        />
    );
}
