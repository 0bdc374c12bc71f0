package dev.signet.embed;

import dev.signet.base.OrganizationId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The addresses of embeds as a host writes them: `base` is how they begin, without a slash at the end.
record SandboxAddress(String base, Function<OrganizationId, String> slugs) {

    /// The address of content, with its token.
    String of(OrganizationId organization, SandboxWish wish, String token) {
        String path = EmbedAddress.of(slugs.apply(organization), wish.content().target());
        String more = query(wish.additions().parameters());
        return base + path + "?:jwt=" + token + "&:embed=true" + (more.isEmpty() ? "" : "&" + more);
    }

    /// The address at a path, all of it but its signature.
    String toSign(EmbedPath path, SandboxWish wish, Map<String, String> parameters) {
        return base + EmbedAddress.of(path.id(), wish.content().target().tag()) + "?" + query(parameters);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> name(each.getKey()) + "=" + value(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String name(String name) {
        return name.startsWith(":") ? ":" + EmbedAddress.encoded(name.substring(1)) : EmbedAddress.encoded(name);
    }

    /// Commas part values, so they stay (embedding.md §2.8).
    private static String value(String text) {
        return EmbedAddress.encoded(text).replace("%2C", ",");
    }
}
