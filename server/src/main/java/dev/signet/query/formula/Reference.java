package dev.signet.query.formula;

/// What a formula refers to by a name in brackets.
///
/// In brackets a name holds anything but `]`; `\]` stands for `]`, `\/` for a slash that is part of a name, and `\\`
/// for a backslash where one of them would follow.
public sealed interface Reference {

    /// The name as a formula writes it, brackets and all.
    default String written() {
        return "[" + inBrackets() + "]";
    }

    /// What stands between the brackets.
    String inBrackets();

    /// `[Column]`: a column beside the formula.
    record Own(String column) implements Reference {
        @Override
        public String inBrackets() {
            return BracketedName.escape(column);
        }
    }

    /// `[Table/Column]`: a column of a source.
    record Of(String table, String column) implements Reference {
        @Override
        public String inBrackets() {
            return BracketedName.escape(table) + "/" + BracketedName.escape(column);
        }
    }
}
