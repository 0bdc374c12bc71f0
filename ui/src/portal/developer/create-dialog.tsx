import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import { me, organization, useChanged } from "../api/queries";
import type { CreatedCredential, IssuedSecret, Me, Member, Organization } from "../api/types";
import { t } from "../i18n/text";
import { said } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { nameOf } from "../kit/names";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { CreateFields } from "./create-fields";
import { bodyOf, emptyDraft, isTaken, missing, type Draft } from "./draft";
import type { Shown } from "./issued";

interface CreateDialogProps {
    onIssued(shown: Shown): void;
    /** One without a secret is there, and lacks a key. */
    onKeyless(clientId: string): void;
    onClose(): void;
}

/** Asks for all a credential needs, once it is known who asks and what the organization allows. */
export function CreateDialog(props: CreateDialogProps): ReactNode {
    const person = useQuery(me);
    const settings = useQuery(organization);
    if (!person.data || !settings.data) return null;
    return <Create {...props} person={person.data} settings={settings.data} />;
}

/** A person as the member they are. */
function memberOf(person: Me): Member {
    return {
        memberId: person.memberId,
        memberType: person.accountType,
        firstName: person.firstName,
        lastName: person.lastName,
        email: person.email,
        userKind: "internal",
        createdAt: "",
    };
}

interface CreateProps extends CreateDialogProps {
    person: Me;
    settings: Organization;
}

function Create({ onIssued, onKeyless, onClose, person, settings }: CreateProps): ReactNode {
    const [draft, setDraft] = useState<Draft>(() => emptyDraft(settings, memberOf(person)));
    const [touched, setTouched] = useState(false);
    const [tried, setTried] = useState(false);
    const [taken, setTaken] = useState(false);
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async () => {
        const made = await post<IssuedSecret | CreatedCredential>("/v2/credentials", bodyOf(draft, Date.now()));
        void changed("/v2/credentials");
        if ("clientSecret" in made) return onIssued(shownOf(draft, made));
        tell(t("credential.keyless.done", { name: draft.name.trim() }));
        onKeyless(made.clientId);
    });
    const lacks = tried ? missing(draft) : [];
    const change = (next: Partial<Draft>): void => {
        setTouched(true);
        if (next.name !== undefined) setTaken(false);
        setDraft({ ...draft, ...next });
    };
    const submit = (): void => {
        setTried(true);
        if (missing(draft).length === 0) void run();
    };
    return (
        <FormDialog
            title={t("credential.create.title")}
            verb={t("credential.create.verb")}
            busy={busy}
            problem={problem}
            dirty={touched}
            onSubmit={submit}
            onClose={onClose}
        >
            <CreateFields
                draft={draft}
                onChange={change}
                settings={settings}
                person={person}
                onName={() => void isTaken(draft.name).then(setTaken)}
                wrong={{
                    scopes: lacks.includes("scopes") ? t("credential.needs-privilege") : said(problem, "scopes"),
                    name: taken
                        ? t("credential.taken")
                        : lacks.includes("name")
                          ? t("credential.needs-name")
                          : said(problem, "name"),
                    ownerId: lacks.includes("ownerId") ? t("credential.needs-owner") : said(problem, "ownerId"),
                    expiresAt: lacks.includes("expiresAt") ? t("expiry.needs-date") : said(problem, "expiresAt"),
                    allowedAddresses: said(problem, "allowedAddresses"),
                    allowedOrigins: said(problem, "allowedOrigins"),
                }}
            />
        </FormDialog>
    );
}

function shownOf(draft: Draft, issued: IssuedSecret): Shown {
    return {
        clientId: issued.clientId,
        clientSecret: issued.clientSecret,
        name: draft.name.trim(),
        scopes: draft.scopes,
        owner: draft.owner ? nameOf(draft.owner) : "",
        ownerAccountType: draft.owner?.memberType ?? "",
    };
}
