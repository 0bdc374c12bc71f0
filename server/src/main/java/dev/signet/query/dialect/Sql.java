package dev.signet.query.dialect;

import dev.signet.query.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// SQL being written, from its first character to its last, so that the binds come in the order of their `?`.
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Value> binds = new ArrayList<>();
    private int indent;

    /// Words of the dialect, never a value and never a name from outside.
    Sql words(String words) {
        text.append(words);
        return this;
    }

    /// A name, quoted.
    Sql name(String name) {
        text.append('"').append(name.replace("\"", "\"\"")).append('"');
        return this;
    }

    /// A `?` and the value it stands for.
    Sql bind(Value value) {
        text.append('?');
        binds.add(value);
        return this;
    }

    /// A new line, as far in as the blocks around it.
    Sql line() {
        text.append('\n').repeat("  ", indent);
        return this;
    }

    /// What is written inside stands on lines of its own, further in.
    Sql block(Runnable inside) {
        indent++;
        line();
        inside.run();
        indent--;
        return line();
    }

    /// Each of the parts, with words between them.
    <T> Sql each(List<T> parts, String between, Consumer<T> write) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                words(between);
            }
            write.accept(parts.get(i));
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Value> binds() {
        return binds;
    }
}
