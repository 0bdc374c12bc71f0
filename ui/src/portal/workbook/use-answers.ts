import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Answer, Failure, PageView, Variables } from "../../shared/wire";
import { ApiError, call, post } from "../api/client";
import { sentence } from "../kit/problem";
import { pathOf, type AnswersReply } from "./wire";

export interface Answers {
    /** The answer of each element; none while the first one is on its way. */
    of(elementId: string): Answer | undefined;
    busy(elementId: string): boolean;
    retry(elementId: string): void;
    /** What the controls say, as the server spells it. */
    readonly variables: Variables | undefined;
    /** The values of controls are wrong: what is said of it. */
    readonly wrong: ApiError | null;
}

export interface Wanted {
    readonly id: string;
    readonly version: string;
    readonly page: PageView;
    readonly variables: Variables;
}

const failure = (problem: ApiError): Failure => ({
    code: problem.code === "offline" ? "NETWORK" : problem.code,
    message: sentence(problem),
});

/**
 * The rows of all elements of a page. What is asked anew stops what was asked before, here and on the server; until the new
 * answers are here the old ones stay.
 */
export function useAnswers({ id, version, page, variables }: Wanted): Answers {
    const client = useQueryClient();
    const [retried, setRetried] = useState<ReadonlySet<string>>(new Set());
    const path = pathOf(id, "/answers");
    const key = [path, version, page.id, variables] as const;
    const elements = page.elements.map((each) => each.id);
    const asked = useQuery<AnswersReply, ApiError>({
        queryKey: key,
        queryFn: ({ signal }) => call<AnswersReply>("POST", path, { version, elements, variables }, signal),
        placeholderData: (before, query) => (query?.queryKey[2] === page.id && query.queryKey[1] === version ? before : undefined),
        enabled: elements.length > 0,
        refetchOnWindowFocus: false,
    });
    const { data, error, isPlaceholderData } = asked;
    const wrong = error !== null && error.status === 400 ? error : null;
    const again = async (elementId: string): Promise<void> => {
        setRetried((before) => new Set(before).add(elementId));
        const reply = await post<AnswersReply>(path, { version, elements: [elementId], variables }).catch((problem: unknown) =>
            problem instanceof ApiError
                ? { answers: { [elementId]: { error: failure(problem) } }, variables: data?.variables ?? {} }
                : Promise.reject(problem as Error),
        );
        client.setQueryData<AnswersReply>(key, (before) => before && { ...before, answers: { ...before.answers, ...reply.answers } });
        setRetried((before) => new Set([...before].filter((each) => each !== elementId)));
    };
    return {
        of: (elementId) => data?.answers[elementId] ?? (error === null ? undefined : { error: failure(error) }),
        busy: (elementId) => (asked.isFetching && (isPlaceholderData || data === undefined)) || retried.has(elementId),
        retry: (elementId) => void (data === undefined || error !== null ? asked.refetch() : again(elementId)),
        variables: isPlaceholderData ? undefined : data?.variables,
        wrong,
    };
}
