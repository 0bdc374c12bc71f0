package dev.signet.access;

import dev.signet.base.InodeId;
import java.util.Optional;
import java.util.Set;

/// Which files are wanted: of these kinds, so named, there, on which one has this level at least.
public record FileQuery(
        Set<InodeKind> kinds, Naming naming, Within within, Optional<Level> level, VisibleObjects.Shelf shelf) {

    /// Copies what it is given.
    public FileQuery {
        kinds = Set.copyOf(kinds);
    }

    /// All of these kinds that are not archived.
    public static FileQuery of(Set<InodeKind> kinds) {
        return new FileQuery(
                kinds, new Naming.Any(), new Within.Anywhere(), Optional.empty(), VisibleObjects.Shelf.LIVE);
    }

    FileQuery within(Within place) {
        return new FileQuery(kinds, naming, place, level, shelf);
    }

    /// How they are named, without regard to case.
    public sealed interface Naming {

        /// However.
        record Any() implements Naming {}

        /// With this in the name.
        record Containing(String text) implements Naming {

            /// Asks for what names can hold: no name has a NUL.
            public Containing {
                text = text.replace('\0', '\uFFFD');
            }
        }

        /// Exactly so.
        record Exactly(String name) implements Naming {

            /// Asks for what names can hold: no name has a NUL.
            public Exactly {
                name = name.replace('\0', '\uFFFD');
            }
        }
    }

    /// Where they lie.
    public sealed interface Within {

        /// Wherever.
        record Anywhere() implements Within {}

        /// In nothing.
        record AtTheTop() implements Within {}

        /// Directly in that one.
        record Directly(InodeId parent) implements Within {}

        /// Somewhere in that one.
        record Below(InodeId ancestor) implements Within {}

        /// Among these, wherever they lie.
        record Among(Set<InodeId> ids) implements Within {

            /// Copies what it is given.
            public Among {
                ids = Set.copyOf(ids);
            }
        }
    }
}
