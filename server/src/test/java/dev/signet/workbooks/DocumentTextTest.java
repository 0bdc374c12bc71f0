package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.workbooks.DocumentText.Reading;
import dev.signet.workbooks.DocumentText.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DocumentTextTest {
    private static Reading read(String text, Syntax syntax) {
        return DocumentText.read(text.getBytes(StandardCharsets.UTF_8), syntax);
    }

    private static List<ObjectNode> trees(String text, Syntax syntax) {
        if (read(text, syntax) instanceof Reading.Trees(List<ObjectNode> trees)) return trees;
        throw new AssertionError("unreadable: " + read(text, syntax));
    }

    private static String refusal(String text, Syntax syntax) {
        if (read(text, syntax) instanceof Reading.Unreadable unreadable) {
            return unreadable.violation().message();
        }
        throw new AssertionError("readable: " + text);
    }

    @Test
    void yamlAndJsonOfOneDocumentAreTheSameTree() {
        assertThat(trees(WorkbookWorld.text("flights.yaml"), Syntax.YAML))
                .isEqualTo(trees(WorkbookWorld.text("flights.json"), Syntax.JSON));
    }

    @Test
    void printsTheGoldenDocumentAsItWasWritten() {
        String yaml = WorkbookWorld.text("flights.yaml");
        ObjectNode tree = trees(yaml, Syntax.YAML).getFirst();
        for (Syntax syntax : Syntax.values()) {
            assertThat(trees(DocumentText.print(tree, syntax), syntax)).containsExactly(tree);
        }
    }

    @Test
    void oneYamlTextHoldsSeveralDocuments() {
        assertThat(trees("name: a\n---\nname: b\n", Syntax.YAML)).hasSize(2);
    }

    @Test
    void saysWhereYamlIsBroken() {
        assertThat(refusal("name: a\npages: [", Syntax.YAML)).contains("line 2");
        assertThat(refusal("a: 1\na: 2", Syntax.YAML)).contains("duplicate key");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(refusal("", Syntax.YAML)).contains("no document");
        assertThat(refusal("just text", Syntax.YAML)).contains("A workbook is an object");
        assertThat(refusal("[]", Syntax.JSON)).contains("A workbook is an object");
        assertThat(refusal("{\"a\":1,\"a\":2}", Syntax.JSON)).contains("not one well-formed");
        assertThat(refusal("1: a", Syntax.YAML)).contains("Keys must be text");
        assertThat(refusal("a: .inf", Syntax.YAML)).contains("JSON does not have");
        assertThat(refusal("a: !!java.net.URL [x]", Syntax.YAML)).contains("not well-formed");
    }

    @Test
    void refusesBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(9, before))));
        }
        assertThat(read(bomb.toString(), Syntax.YAML)).isInstanceOf(Reading.Unreadable.class);
        assertThat(read("a: " + "[".repeat(100) + "]".repeat(100), Syntax.YAML)).isInstanceOf(Reading.Unreadable.class);
        assertThat(read("a: " + "[".repeat(200_000), Syntax.YAML)).isInstanceOf(Reading.Unreadable.class);
        assertThat(read("a: &a [*a]", Syntax.YAML)).isInstanceOf(Reading.Unreadable.class);
        assertThat(DocumentText.read(new byte[DocumentText.MAX_BYTES + 1], Syntax.JSON))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] bytes, @ForAll Syntax syntax) {
        assertThat(DocumentText.read(bytes, syntax)).isNotNull();
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        assertThat(read("a: " + text, Syntax.YAML)).isNotNull();
    }
}
