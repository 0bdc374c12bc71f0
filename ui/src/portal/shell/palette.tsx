import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { me, question } from "../api/queries";
import type { Credential, FileEntry, Member, PageOf } from "../api/types";
import { workbookAddress } from "../files/places";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { nameOf } from "../kit/names";
import { PickList, type Option } from "../kit/pick-list";
import { useSettled } from "../kit/use-settled";
import { administration, documents } from "./places";

const FEW = 5;

const matches = (label: string, text: string): boolean => label.toLowerCase().includes(text.trim().toLowerCase());

/** Every place whose name holds the text; `value` is where it is. */
function usePlaces(text: string): readonly Option[] {
    const { data: person } = useQuery(me);
    const search = useSettled(text.trim());
    const asks = search.length > 1;
    const admin = person?.isAdmin === true;
    const workbooks = useQuery({
        ...question<PageOf<FileEntry>>("/v2/files", { name: search, typeFilters: ["workbook"], limit: FEW }),
        enabled: asks,
        placeholderData: keepPreviousData,
    });
    const credentials = useQuery({
        ...question<PageOf<Credential>>("/v2/credentials", { search, limit: FEW }),
        enabled: asks && admin,
        placeholderData: keepPreviousData,
    });
    const members = useQuery({
        ...question<PageOf<Member>>("/v2/members", { search, limit: FEW }),
        enabled: asks && admin,
        placeholderData: keepPreviousData,
    });
    const places = [...documents(), { path: "/account", label: t("shell.profile") }, ...administration(person)];
    return [
        ...places
            .filter((each) => matches(each.label, text))
            .map((each) => option(each.path, each.label, t("shell.search.page"))),
        ...(asks ? (workbooks.data?.entries ?? []) : []).map((each) =>
            option(workbookAddress(each.id), each.name, t("shell.search.workbook")),
        ),
        ...(asks ? (credentials.data?.entries ?? []) : []).map((each) =>
            option(`/admin/developer-access?credential=${each.clientId}`, each.name, t("shell.search.credential")),
        ),
        ...(asks ? (members.data?.entries ?? []) : []).map((each) =>
            option(`/admin/people?search=${encodeURIComponent(each.email)}`, nameOf(each), t("shell.search.member")),
        ),
    ];
}

const option = (value: string, label: string, detail: string): Option => ({ value, label, detail });

/** Goes anywhere by a few letters of its name. */
export default function Palette({ onClose }: { onClose: () => void }): ReactNode {
    const [text, setText] = useState("");
    const [, navigate] = useLocation();
    const options = usePlaces(text);
    const go = ({ value }: Option): void => {
        onClose();
        navigate(value);
    };
    return (
        <Dialog title={t("shell.search.title")} onClose={onClose}>
            <PickList label={t("shell.search")} text={text} onText={setText} options={options} onPick={go} autoFocus />
        </Dialog>
    );
}
