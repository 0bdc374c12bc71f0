package dev.signet.web.api;

import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.SandboxWish;
import dev.signet.http.Doc;
import dev.signet.http.Range;
import dev.signet.workbooks.TagName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What to sign for trying an embed out. Ours.
record SandboxJson(
        @Doc("`jwt`, or `secure` for a URL that is signed as a whole")
        Mode mode,

        @Doc("A live credential for embedding") String clientId,
        String workbookId,
        Optional<EmbedJson.SourceType> sourceType,

        @Doc("The page or element") Optional<String> sourceId,

        @Doc("The version tag") Optional<String> tag,

        @Doc("The user's address; without it, your own") Optional<String> email,

        Optional<List<String>> teams,
        Optional<String> accountType,
        Optional<Map<String, String>> userAttributes,
        Optional<String> firstName,
        Optional<String> lastName,

        @Doc("What the host calls the user; for signed URLs alone")
        Optional<String> externalUserId,

        @Range(min = 1, max = 2_592_000) @Doc("Seconds; 3600 unless told")
        Optional<Integer> sessionLength,

        @Doc("Claims as they are; added last, so they win") Optional<JsonNode> claims,

        @Doc("Parameters of the query, settings with their colons, controls without")
        Optional<Map<String, String>> parameters) {
    private static final int USUAL_SECONDS = 3_600;

    /// In which form.
    enum Mode {
        JWT,
        SECURE
    }

    /// What is to be seen; empty for a page or element without its id.
    Optional<EmbedTarget> target(InodeId workbook) {
        Optional<TagName> name = tag.flatMap(TagName::parse);
        return switch (sourceType.orElse(EmbedJson.SourceType.WORKBOOK)) {
            case WORKBOOK -> Optional.of(new EmbedTarget.Whole(workbook).at(name));
            case PAGE -> sourceId.map(id -> new EmbedTarget.Page(workbook, id).at(name));
            case ELEMENT -> sourceId.map(id -> new EmbedTarget.Element(workbook, id).at(name));
        };
    }

    SandboxWish wish(ClientId client, EmbedTarget target) {
        SandboxWish.Mode form = switch (mode) {
            case JWT -> SandboxWish.Mode.TOKEN;
            case SECURE -> SandboxWish.Mode.WHOLE_URL;
        };
        Map<String, JsonNode> raw = new LinkedHashMap<>();
        claims.ifPresent(given -> given.properties().forEach(each -> raw.put(each.getKey(), each.getValue())));
        return new SandboxWish(
                client,
                new SandboxWish.Content(form, target),
                new SandboxWish.Someone(
                        email,
                        teams,
                        accountType,
                        userAttributes.orElse(Map.of()),
                        new SandboxWish.Names(firstName, lastName, externalUserId)),
                Duration.ofSeconds(sessionLength.orElse(USUAL_SECONDS)),
                new SandboxWish.Additions(raw, parameters.orElse(Map.of())));
    }
}
