package dev.signet.query.formula;

import dev.signet.query.plan.Value;

/// One word of a formula and where it begins.
sealed interface Token {

    int position();

    /// How it is told to the person who wrote it.
    String shown();

    /// The beginning of what may be long, for a sentence.
    static String clipped(String text) {
        int longest = 60;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /// A number or a text.
    record Constant(Value value, int position) implements Token {
        @Override
        public String shown() {
            return value instanceof Value.Text ? "a text" : "a number";
        }
    }

    /// A name in brackets.
    record Name(Reference reference, int position) implements Token {
        @Override
        public String shown() {
            return clipped(reference.written());
        }
    }

    /// A name without brackets: a function, `and`, `true`.
    record Word(String word, int position) implements Token {
        @Override
        public String shown() {
            return clipped(word);
        }
    }

    /// An operator, a parenthesis or a comma.
    record Sign(String sign, int position) implements Token {
        @Override
        public String shown() {
            return sign;
        }
    }

    /// The end of the text.
    record End(int position) implements Token {
        @Override
        public String shown() {
            return "the end";
        }
    }
}
