package dev.signet.bench;

import dev.signet.base.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What the demo leaves in `first-run.json`: who the first Admin is, a credential that acts as that Admin, and
/// where the workbook is that hosts embed, when there is one. `slug` is the organization's name in addresses.
record FirstRun(String slug, String adminMemberId, ClientCredential credential, Optional<String> workbookUrl) {

    /// Reads the file; empty when it is not whole.
    static Optional<FirstRun> parse(byte[] utf8) {
        return Json.parse(utf8).flatMap(tree -> {
            Optional<String> slug = text(tree.path("organization").path("slug"));
            Optional<String> member = text(tree.path("admin").path("memberId"));
            Optional<String> id = text(tree.path("credential").path("clientId"));
            Optional<String> secret = text(tree.path("credential").path("clientSecret"));
            if (slug.isEmpty() || member.isEmpty() || id.isEmpty() || secret.isEmpty()) return Optional.empty();
            return Optional.of(new FirstRun(
                    slug.get(),
                    member.get(),
                    new ClientCredential(id.get(), secret.get()),
                    text(tree.path("workbook").path("url"))));
        });
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
