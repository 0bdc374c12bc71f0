import { question } from "../api/queries";
import type { PageOf } from "../api/types";

export const WEBHOOKS = "/v2/webhook-endpoints";

/** What is told of credentials, in the order people look for it. */
export const EVENTS = ["credential.expiring", "credential.unused", "credential.leaked", "credential.revoked"] as const;

export type NoticeEvent = (typeof EVENTS)[number];

/** Where notices are posted to. */
export interface Webhook {
    webhookId: string;
    url: string;
    events: string[];
    enabled: boolean;
    createdAt: string;
}

/** An endpoint with its secret, which is said once. */
export interface IssuedWebhook extends Webhook {
    secret: string;
}

/** How long the old secret signs beside a new one. */
export const OVERLAP_HOURS = 24;

export const allWebhooks = question<PageOf<Webhook>>(WEBHOOKS, { limit: 1000 });
export const webhookPath = (webhookId: string): string => `${WEBHOOKS}/${encodeURIComponent(webhookId)}`;

/** What an endpoint is called among others: its host and path. */
export function shortUrl(url: string): string {
    return url.replace(/^https?:\/\//, "");
}

/** Only what is different. */
export function webhookChanges(
    before: Pick<Webhook, "url" | "events">,
    after: Pick<Webhook, "url" | "events">,
): Partial<Webhook> {
    const same = before.events.length === after.events.length && before.events.every((each) => after.events.includes(each));
    return { ...(after.url === before.url ? {} : { url: after.url }), ...(same ? {} : { events: after.events }) };
}
