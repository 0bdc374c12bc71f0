package dev.signet.workbooks;

import java.util.List;
import java.util.Locale;

/// What one version of a workbook has that another has not, JSON-ready: in a sentence, and page by page in words.
///
/// `what` is about the workbook as a whole. Nothing is in the lists exactly when the versions say the same.
public record Changes(String sentence, List<String> what, List<OfPage> pages) {

    /// Copies what it is given.
    public Changes {
        what = List.copyOf(what);
        pages = List.copyOf(pages);
    }

    /// Whether the versions say the same.
    public boolean areNone() {
        return what.isEmpty() && pages.isEmpty();
    }

    /// A page that changed, or holds an element that did. `what` is about the page itself.
    public record OfPage(String pageId, String name, String change, List<String> what, List<OfElement> elements) {

        /// Copies what it is given.
        public OfPage {
            what = List.copyOf(what);
            elements = List.copyOf(elements);
        }
    }

    /// An element that changed; `what` is empty for one that was added or removed.
    public record OfElement(String elementId, String name, String change, List<String> what) {

        /// Copies what it is given.
        public OfElement {
            what = List.copyOf(what);
        }
    }

    /// What became of a page or an element.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED;

        /// The word on the wire.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
