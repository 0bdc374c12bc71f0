package dev.signet.workbooks;

import dev.signet.access.Principal;
import dev.signet.base.Violation;
import dev.signet.query.Connections;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Reads a submitted tree and tells everything that is wrong with it.
///
/// Whoever submits it must be able to use each connection it reads: viewers later read through it without that right.
final class DocumentCheck {
    private final Connections connections;
    private final ConnectionUse use;
    private final InstantSource clock;

    DocumentCheck(Connections connections, ConnectionUse use, InstantSource clock) {
        this.connections = connections;
        this.use = use;
        this.clock = clock;
    }

    /// The typed view, good when there are no violations.
    record Checked(Document document, List<Violation> violations) {

        /// Copies what it is given.
        Checked {
            violations = List.copyOf(violations);
        }
    }

    /// Checks the tree, found at that path of the submission.
    Checked check(Principal principal, ObjectNode tree, String path) {
        Faults faults = new Faults();
        Document document = DocumentReader.read(tree, path, faults);
        Tables tables = new ConnectionTables(
                connections, principal.organization(), connection -> use.isPermitted(principal, connection));
        new CheckElements(document, tables, now(), faults).check();
        return new Checked(document, faults.list());
    }

    /// What a new workbook needs beyond its pages; a note for each that is missing.
    static List<Violation> missingForNew(Document document, String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        Faults faults = new Faults();
        if (document.name().isBlank()) faults.add(prefix + "name", "Text is required here.");
        if (document.folderId().isEmpty()) faults.add(prefix + "folderId", "The id of a folder is required here.");
        return faults.list();
    }

    static Optional<Violation> missingVersion(ObjectNode tree, String path) {
        if (tree.has("schemaVersion")) return Optional.empty();
        String prefix = path.isEmpty() ? "" : path + ".";
        return Optional.of(new Violation(prefix + "schemaVersion", "The schema version is required here: 1."));
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
