package dev.signet.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/// A host page that loads the public embed SDK as it is published, against this server over https under the one name
/// that SDK listens to.
abstract class PublicSdkPage extends EmbedInBrowser {
    private static final String NAME = "app.sigmacomputing.com";

    private TlsFront front;

    abstract String hostPage();

    @Override
    List<String> flags() {
        try {
            front = TlsFront.before(server.url(), NAME);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.of(
                "--ignore-certificate-errors", "--host-resolver-rules=MAP " + NAME + ":443 127.0.0.1:" + front.port());
    }

    @AfterAll
    void closeFront() throws IOException {
        front.close();
    }

    @Override
    String content() {
        return sample.url().replace(server.url(), "https://" + NAME);
    }

    @BeforeEach
    void openHostPage() {
        open(hostPage());
        page.waitForFunction("window.ready && document.getElementById('embed')");
    }

    /// Calls that mutation on the frame.
    void mutate(String name, Object... given) {
        page.evaluate(
                "([name, ...given]) => mutate(name, ...given)",
                Stream.concat(Stream.of(name), Arrays.stream(given)).toList());
    }

    /// What that listener or hook was called with, once it was called so often.
    @SuppressWarnings("unchecked") // what the script makes
    List<Map<String, Object>> called(String name, int atLeast) {
        String script = "([name, count]) => { const calls = called.filter((call) => call.name === name);"
                + " return calls.length >= count && calls.map(({ event }) => event); }";
        return (List<Map<String, Object>>)
                page.waitForFunction(script, List.of(name, atLeast)).jsonValue();
    }
}
