package dev.signet.query.formula;

import dev.signet.query.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a formula apart into words.
final class Lexer {
    private static final List<String> SIGNS =
            List.of("<>", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "%", "^", "&", "(", ")", ",");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /// All words of the text, the [Token.End] last.
    static List<Token> tokens(String text) throws FormulaSyntax {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (!(tokens.getLast() instanceof Token.End));
        return tokens;
    }

    private Token next() throws FormulaSyntax {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return new Token.End(at);
        }
        int start = at;
        char first = text.charAt(at);
        if (first == '"') {
            return new Token.Constant(new Value.Text(quoted()), start);
        }
        if (first == '[') {
            return new Token.Name(bracketed(), start);
        }
        if (isDigit(at) || (first == '.' && isDigit(at + 1))) {
            return new Token.Constant(number(), start);
        }
        return Character.isLetter(first) ? new Token.Word(word(), start) : sign();
    }

    private static boolean isSpace(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    private String quoted() throws FormulaSyntax {
        int start = at++;
        StringBuilder quoted = new StringBuilder();
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each != '"') {
                quoted.append(each);
            } else if (is(at, '"')) {
                quoted.append('"');
                at++;
            } else {
                return quoted.toString();
            }
        }
        throw new FormulaSyntax(start, "the text that begins here has no closing \"");
    }

    private Reference bracketed() throws FormulaSyntax {
        int start = at++;
        BracketedName.Reader reader = new BracketedName.Reader();
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == ']') {
                return reader.reference()
                        .orElseThrow(() -> new FormulaSyntax(start, "a name was expected between [ and ]"));
            }
            if (each == '\\' && at < text.length() && BracketedName.isEscaped(text.charAt(at))) {
                reader.plain(text.charAt(at++));
            } else if (each == '/') {
                reader.slash();
            } else {
                reader.plain(each);
            }
        }
        throw new FormulaSyntax(start, "the name that begins here has no closing ]");
    }

    private Value number() throws FormulaSyntax {
        int start = at;
        digits();
        if (is(at, '.') && isDigit(at + 1)) {
            at++;
            digits();
        }
        exponent();
        Optional<Value> number = Numbers.read(text.substring(start, at));
        return number.orElseThrow(() -> new FormulaSyntax(start, "a number of fewer digits was expected"));
    }

    private void exponent() {
        if (is(at, 'e') || is(at, 'E')) {
            int digits = is(at + 1, '+') || is(at + 1, '-') ? at + 2 : at + 1;
            if (isDigit(digits)) {
                at = digits;
                digits();
            }
        }
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || is(at, '_'))) {
            at++;
        }
        return text.substring(start, at);
    }

    private Token sign() throws FormulaSyntax {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token.Sign(sign, at - sign.length());
            }
        }
        throw new FormulaSyntax(
                at, "a value or an operator was expected, not " + Character.toString(text.codePointAt(at)));
    }

    private boolean is(int position, char wanted) {
        return position < text.length() && text.charAt(position) == wanted;
    }

    private boolean isDigit(int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }
}
