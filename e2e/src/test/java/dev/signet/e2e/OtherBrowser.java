package dev.signet.e2e;

import dev.signet.base.Json;
import java.util.List;

/// A browser that is not Chromium, as far as the five flows need one. Scripts are bodies of async functions.
///
/// Chosen by `-Dsignet.browsers=firefox,webkit` (or `true` for each): they are not on every machine.
interface OtherBrowser extends AutoCloseable {
    /// How long a script may wait for what it waits for.
    int PATIENCE_MILLIS = 60_000;

    /// Which of them are to be tried.
    String CHOSEN = "signet.browsers";

    static boolean chosen(String name) {
        String chosen = System.getProperty(CHOSEN, "");
        return chosen.equals("true") || List.of(chosen.split(",")).contains(name);
    }

    /// Goes there.
    void open(String url);

    /// Runs a script in the host page; its result as text.
    String inPage(String script);

    /// Runs a script in the document of the frame; its result as text.
    String inFrame(String script);

    /// Clicks, as a mouse does, the element of the frame that this expression finds.
    void clickInFrame(String element);

    @Override
    void close();

    /// A script that waits until an expression is true.
    static String until(String expression) {
        return """
            return new Promise((done, failed) => {
                const end = Date.now() + %d;
                const look = () => {
                    try {
                        const found = %s;
                        if (found) return done(found);
                    } catch (problem) {
                        return failed(problem);
                    }
                    if (Date.now() > end) failed(new Error("waited in vain: " + %s));
                    else setTimeout(look, 50);
                };
                look();
            });\
            """.formatted(PATIENCE_MILLIS, expression, Json.text(expression));
    }
}
