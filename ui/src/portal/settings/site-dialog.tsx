import { Alert } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "./change";

/** Renames the organization, and warns of what a new short name breaks. */
export function SiteDialog({ of, onClose }: { of: Organization; onClose: () => void }): ReactNode {
    const [name, setName] = useState(of.name);
    const [slug, setSlug] = useState(of.slug);
    const change = useChangeOrganization();
    const { run, busy, problem } = useSubmit(async () => {
        await change({ ...(name === of.name ? {} : { name: name.trim() }), ...(slug === of.slug ? {} : { slug: slug.trim() }) });
        onClose();
    });
    const dirty = name !== of.name || slug !== of.slug;
    return (
        <FormDialog
            title={t("settings.site.edit")}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            dirty={dirty}
            ready={dirty && name.trim() !== "" && slug.trim() !== ""}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TextField
                label={t("settings.name")}
                required
                autoFocus
                value={name}
                onChange={setName}
                error={said(problem, "name")}
            />
            <TextField
                label={t("settings.slug")}
                required
                value={slug}
                onChange={setSlug}
                hint={t("settings.slug.hint")}
                error={said(problem, "slug")}
            />
            {slug !== of.slug && <Alert component="p" variant="warning" isInline title={t("settings.slug.warning")} />}
        </FormDialog>
    );
}
