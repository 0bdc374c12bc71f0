package dev.signet.workbooks;

import dev.signet.workbooks.ElementSource.Parent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compiles the elements of one document, each once, parents first; notes dangling references and cycles.
final class CompileElements {
    /// How long a chain of elements that read one another may be.
    private static final int MAX_CHAIN = 10;

    private final Document document;
    private final CompileSource sources;
    private final Faults faults;
    private final Map<String, Optional<CompiledElement>> done = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    CompileElements(Document document, Tables tables, Faults faults) {
        this.document = document;
        this.sources = new CompileSource(this, tables, faults);
        this.faults = faults;
    }

    /// The element; empty when it cannot be compiled, which is noted.
    Optional<CompiledElement> compile(DataElement element) {
        Optional<CompiledElement> known = done.get(element.id());
        if (known != null) return known;
        open.add(element.id());
        Optional<CompiledElement> compiled = sources.compile(element.contents().source())
                .map(source -> new CompileColumns(element, source, faults).compile());
        open.remove(element.id());
        done.put(element.id(), compiled);
        return compiled;
    }

    /// The element a source names.
    Optional<CompiledElement> parent(Parent source) {
        String id = source.elementId();
        Optional<DataElement> found = document.dataElement(id);
        if (found.isEmpty()) {
            faults.add(
                    source.path() + ".elementId",
                    "Dependency not found: there is no element \"" + id
                            + "\" with rows in this workbook."
                            + Nearest.hint(
                                    id, document.elements().map(Element::id).toList()));
            return Optional.empty();
        }
        if (open.contains(id)) {
            faults.add(
                    source.path() + ".elementId", "The elements read one another in a circle, through \"" + id + "\".");
            return Optional.empty();
        }
        if (open.size() > MAX_CHAIN) {
            faults.add(
                    source.path() + ".elementId", "At most " + MAX_CHAIN + " elements may read one another in a row.");
            return Optional.empty();
        }
        return compile(found.get());
    }
}
