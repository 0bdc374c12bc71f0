package dev.signet.e2e;

import java.io.IOException;

/// The five flows in WebKit.
class WebKitTest extends FiveFlows {
    @Override
    String name() {
        return "webkit";
    }

    @Override
    OtherBrowser start() throws IOException {
        return WebKit.start();
    }
}
