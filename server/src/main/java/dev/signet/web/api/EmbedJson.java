package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.ListPaths;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.WireNames;
import java.util.List;
import java.util.Optional;

/// An embed path on the wire (rest-api.md §4.10).
record EmbedJson(
        String embedId,

        @Doc("Hosts sign it whole, with parameters; one that is public opens as it is")
        String embedUrl,

        @JsonProperty("public") boolean isPublic,

        @Doc("Whether `/tag/{tag}` behind it opens the version of that tag")
        boolean allowsTags,

        @OneOf(SourceType.class) String sourceType,

        @Doc("The page or element; null for a workbook") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> sourceId,

        @Doc("What it is called now; null when it is not published any more") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> sourceName) {

    /// What a path can be of.
    enum SourceType {
        WORKBOOK,
        PAGE,
        ELEMENT
    }

    /// For whom a path can be.
    enum EmbedType {
        SECURE,
        PUBLIC,
        APPLICATION
    }

    /// What to generate.
    record NewEmbed(
            @Doc("`secure`, for hosts that sign whole URLs (deprecated in favour of URLs with a token), or `public`;"
                    + " `application` is not built")
            EmbedType embedType,

            SourceType sourceType,

            @Doc("The page or element; the workbook's own id or nothing for a workbook")
            Optional<String> sourceId,

            @Doc("Of a public path: whether everybody who knows it may open tagged versions too. When left out, no for"
                    + " a new path, and as it is for one there is. Ours")
            Optional<Boolean> allowsTags) {}

    /// A path that was generated.
    record GeneratedEmbed(String embedId, String embedUrl) {}

    /// A part of the list.
    record EmbedList(List<EmbedJson> entries, Optional<String> nextPage, int total) {}

    static EmbedJson of(ListPaths.Named named, EmbedUrls urls) {
        EmbedPath path = named.path();
        return new EmbedJson(
                path.id().text(),
                urls.of(path),
                path.audience() == Audience.PUBLIC,
                path.allowsTags(),
                WireNames.of(type(path.target())),
                source(path.target()),
                named.name());
    }

    static SourceType type(EmbedTarget target) {
        return switch (target) {
            case EmbedTarget.Whole _ -> SourceType.WORKBOOK;
            case EmbedTarget.Page _ -> SourceType.PAGE;
            case EmbedTarget.Element _ -> SourceType.ELEMENT;
        };
    }

    static Optional<String> source(EmbedTarget target) {
        return switch (target) {
            case EmbedTarget.Whole _ -> Optional.empty();
            case EmbedTarget.Page page -> Optional.of(page.pageId());
            case EmbedTarget.Element element -> Optional.of(element.elementId());
        };
    }
}
