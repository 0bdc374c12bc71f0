package dev.signet.query.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A formula that parses. What its names mean is not yet known.
///
/// Operators, tightest first: `^` (from the right), minus sign, `*` `/` `%`, `+` `-`, `&`, comparisons (`=` `<>` `!=`
/// `<` `<=` `>` `>=`), `not`, `and`, `or`. Names of functions and `and or not true false null` in any letter case; text
/// in double quotes, `""` for a quote in it; columns in brackets (see [Reference]).
public final class Formula implements ParsedFormula {
    /// The longest text a formula may have, in UTF-16 units.
    public static final int MAX_LENGTH = 10_000;

    /// How deep a formula may be nested. Any number of `and`, `or` or `&` in a row is one level.
    public static final int MAX_DEPTH = 100;

    private final String text;
    private final Node root;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /// Reads a formula. Never throws, and never uses more than a little stack.
    public static ParsedFormula parse(String text) {
        if (text.length() > MAX_LENGTH) {
            String message = "a formula of at most " + MAX_LENGTH + " characters was expected";
            return new Faulty(List.of(new FormulaFault(MAX_LENGTH, message)));
        }
        try {
            return new Formula(text, Parser.parse(text));
        } catch (FormulaSyntax syntax) {
            return new Faulty(List.of(syntax.fault()));
        }
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// The same formula, written plainly: one spelling for each operator, no idle spaces or parentheses.
    public String plain() {
        return Printer.print(root);
    }

    /// All it refers to, in the order of the text.
    public Set<Reference> references() {
        Set<Reference> references = new LinkedHashSet<>();
        collect(root, references);
        return references;
    }

    private static void collect(Node node, Set<Reference> references) {
        if (node instanceof Node.Name name) {
            references.add(name.reference());
        }
        node.below().forEach(each -> collect(each, references));
    }

    /// What it comes to where names mean that. Tells all type faults at once.
    public TypedFormula in(Scope scope) {
        return Meaning.of(root, scope);
    }

    Node root() {
        return root;
    }

    @Override
    public String toString() {
        return text;
    }
}
