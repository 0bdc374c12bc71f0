import { patch } from "../api/client";
import { useChanged } from "../api/queries";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { useToast } from "../kit/toasts";

type Changes = Partial<
    Pick<
        Organization,
        | "name"
        | "slug"
        | "timezone"
        | "secureEmbedding"
        | "publicEmbeds"
        | "legacyEmbedUrls"
        | "jwtBearer"
        | "credentialMaxDays"
        | "auditRetentionDays"
    >
>;

/** Changes settings of the organization, and says that it did. */
export function useChangeOrganization(): (changes: Changes) => Promise<void> {
    const changed = useChanged();
    const tell = useToast();
    return async (changes) => {
        await patch("/v2/organization", changes);
        await changed("/v2/organization", "/v2/me");
        tell(t("kit.saved"));
    };
}
