package dev.signet.workbooks;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The part of a submission that is stored as a version: all of it but what the server knows better.
final class Stored {
    /// What the answers of this server add to a document; a client may send it back.
    private static final Set<String> METADATA = Set.of(
            "workbookId",
            "name",
            "description",
            "url",
            "documentVersion",
            "latestDocumentVersion",
            "ownerId",
            "folderId",
            "createdBy",
            "updatedBy",
            "createdAt",
            "updatedAt");

    private Stored() {}

    static ObjectNode of(ObjectNode submitted) {
        return submitted.deepCopy().without(METADATA);
    }
}
