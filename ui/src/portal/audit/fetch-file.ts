import { ApiError, refusal } from "../api/client";

/** Fetches a file as the person who is signed in, and hands it to the browser under that name. */
export async function fetchFile(path: string, name: string): Promise<void> {
    let answer: Response;
    try {
        answer = await fetch(path, { headers: { "X-Signet-Portal": "1" }, credentials: "same-origin", cache: "no-store" });
    } catch {
        throw new ApiError(0, "offline", "");
    }
    if (!answer.ok) throw refusal(answer.status, await answer.text());
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}
