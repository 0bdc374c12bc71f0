package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class WrkScriptTest {

    @Test
    void holdsOneFormForEachClient() {
        String lua = WrkScript.grants(List.of(new ClientCredential("a", "s+1"), new ClientCredential("b", "s2")))
                .lua();
        assertThat(lua)
                .contains("{\"\", \"grant_type=client_credentials&client_id=a&client_secret=s%2B1\"},\n")
                .contains("{\"\", \"grant_type=client_credentials&client_id=b&client_secret=s2\"},\n")
                .contains("[\"Content-Type\"] = \"application/x-www-form-urlencoded\"")
                .contains("local method = \"POST\"");
    }

    @Test
    void sendsAnyFormsInTurns() {
        assertThat(WrkScript.forms(List.of("token=a", "token=b")).lua())
                .contains("{\"\", \"token=a\"},\n", "{\"\", \"token=b\"},\n", "local method = \"POST\"");
    }

    @Test
    void carriesATokenInAHeader() {
        assertThat(WrkScript.get("abc").lua()).contains("[\"Authorization\"] = \"Bearer abc\"");
    }

    @Test
    void asksForManyAddressesAsABrowserDoes() {
        List<URI> addresses =
                List.of(URI.create("http://localhost:1/w?:jwt=a.b"), URI.create("http://localhost:1/w?x"));
        assertThat(WrkScript.pages(addresses).lua())
                .contains("{\"/w?:jwt=a.b\", \"\"},\n", "{\"/w?x\", \"\"},\n", "local method = \"GET\"")
                .contains("[\"Accept\"] = \"text/html\"");
    }

    @Test
    void escapesWhatWouldEndALiteral() {
        assertThat(WrkScript.quoted("a\"b\\c\nd")).isEqualTo("\"a\\034b\\092c\\010d\"");
    }

    @Test
    void refusesToSendNothing() {
        assertThatThrownBy(() -> new WrkScript("GET", Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void neverWritesAnythingButPrintableAscii(@ForAll @CharRange(from = 0, to = 255) String text) {
        assertThat(WrkScript.quoted(text)).matches("\"([ !#-\\[\\]-~]|\\\\[0-9]{3})*\"");
    }
}
