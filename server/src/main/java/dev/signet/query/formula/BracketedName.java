package dev.signet.query.formula;

import java.util.Optional;

/// The text between brackets, and back.
final class BracketedName {
    private BracketedName() {}

    static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (isEscaped(name.charAt(i))) {
                escaped.append('\\');
            }
            escaped.append(name.charAt(i));
        }
        return escaped.toString();
    }

    static boolean isEscaped(char each) {
        return each == '\\' || each == ']' || each == '/';
    }

    /// Collects a name; the first bare slash ends the table, later ones belong to the column.
    static final class Reader {
        private final StringBuilder name = new StringBuilder();
        private Optional<String> table = Optional.empty();

        void plain(char each) {
            name.append(each);
        }

        void slash() {
            if (table.isPresent()) {
                name.append('/');
            } else {
                table = Optional.of(name.toString());
                name.setLength(0);
            }
        }

        /// What it refers to; nothing if a name is missing.
        Optional<Reference> reference() {
            if (name.isEmpty() || table.filter(String::isEmpty).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(table.<Reference>map(of -> new Reference.Of(of, name.toString()))
                    .orElseGet(() -> new Reference.Own(name.toString())));
        }
    }
}
