package dev.signet.web.api;

import dev.signet.access.FileQuery;
import dev.signet.access.FileQuery.Naming;
import dev.signet.access.FileQuery.Within;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.ListFiles;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.base.InodeId;
import dev.signet.base.Order;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Call;
import dev.signet.http.QueryParameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The filters of lists of files (rest-api.md §4.7).
final class FileFilters {
    static final QueryParameter<Optional<String>> NAME =
            QueryParameter.text("name", "A word in the name, in any case.");
    static final QueryParameter<Optional<Permission>> PERMISSION = QueryParameter.choice(
            "permissionFilter", "Only those on which the member has this permission at least.", Permission.class);
    static final QueryParameter<List<String>> TYPES = QueryParameter.texts(
            "typeFilters",
            "Only these types, once for each; workbooks, folders, data models, datasets and reports when absent.");
    static final QueryParameter<Optional<String>> PARENT =
            QueryParameter.text("parentId", "Only what lies in this workspace or folder; all of it when absent.");
    static final QueryParameter<Boolean> DIRECT =
            QueryParameter.flag("directChildFilter", "Only what lies there directly, not what lies in that in turn.");
    static final QueryParameter<Boolean> ARCHIVED =
            QueryParameter.flag("isArchived", "Archived files instead of the others. Not in the original.");

    static final QueryParameter<Optional<Order<ListFiles.By>>> SORT = Paging.sort(ListFiles.By.class);

    /// Types of the contract of which there is nothing here yet; they match nothing.
    private static final Set<String> UNKNOWN_HERE =
            Set.of("sql", "worksheet", "dashboard", "template", "symlink", "report");

    private static final Set<InodeKind> USUAL =
            EnumSet.of(InodeKind.WORKBOOK, InodeKind.FOLDER, InodeKind.DATA_MODEL, InodeKind.DATASET);

    private FileFilters() {}

    /// The permissions one can filter by.
    enum Permission {
        VIEW(Level.VIEW),
        EXPLORE(Level.EXPLORE),
        ORGANIZE(Level.ORGANIZE),
        EDIT(Level.EDIT);

        private final Level level;

        Permission(Level level) {
            this.level = level;
        }
    }

    /// What a call asks for.
    sealed interface Reading {

        /// These files.
        record Asked(FileQuery query) implements Reading {}

        /// Something that cannot be asked for.
        record Refused(Problem problem) implements Reading {}

        /// What lies in something that cannot be there.
        record Nowhere() implements Reading {}
    }

    static Reading of(Call<?, ?> call) {
        EnumSet<InodeKind> kinds = EnumSet.noneOf(InodeKind.class);
        List<String> types = call.query(TYPES);
        if (types.isEmpty()) kinds.addAll(USUAL);
        for (String type : types) {
            Optional<InodeKind> kind = InodeKind.parse(type).filter(found -> found != InodeKind.CONNECTION);
            if (kind.isEmpty() && !UNKNOWN_HERE.contains(type)) return new Reading.Refused(unknown());
            kind.ifPresent(kinds::add);
        }
        return within(call)
                .<Reading>map(within -> new Reading.Asked(new FileQuery(
                        kinds,
                        call.query(NAME).<Naming>map(Naming.Containing::new).orElseGet(Naming.Any::new),
                        within,
                        call.query(PERMISSION).map(permission -> permission.level),
                        call.query(ARCHIVED) ? Shelf.ARCHIVED : Shelf.LIVE)))
                .orElseGet(Reading.Nowhere::new);
    }

    private static Optional<Within> within(Call<?, ?> call) {
        boolean direct = call.query(DIRECT);
        Optional<String> parent = call.query(PARENT);
        if (parent.isEmpty()) return Optional.of(direct ? new Within.AtTheTop() : new Within.Anywhere());
        return parent.flatMap(InodeId::parse).map(id -> direct ? new Within.Directly(id) : new Within.Below(id));
    }

    private static Problem unknown() {
        return Problem.invalid(List.of(new Violation(
                "typeFilters",
                "Give workspace, folder, workbook, data-model, dataset, table, report, sql, worksheet, dashboard,"
                        + " template or symlink.")));
    }
}
