package dev.signet.web.api;

import dev.signet.access.AllowedAddress;
import dev.signet.http.Doc;

/// An entry of the list of addresses (rest-api.md §4.12).
record AllowedIpJson(
        String ipAllowlistEntryId,
        String ip,

        @Doc("What is reached: `public-api`, `ui` or `both`")
        String scope,

        String description,
        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt) {

    static AllowedIpJson of(AllowedAddress entry) {
        String by = entry.created().by().value();
        String at = Times.of(entry.created().at());
        return new AllowedIpJson(
                entry.id().toString(), entry.range().text(), entry.scope().wire(), entry.description(), by, by, at, at);
    }
}
