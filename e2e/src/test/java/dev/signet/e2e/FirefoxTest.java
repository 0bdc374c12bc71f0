package dev.signet.e2e;

import java.io.IOException;

/// The five flows in Firefox.
class FirefoxTest extends FiveFlows {
    @Override
    String name() {
        return "firefox";
    }

    @Override
    OtherBrowser start() throws IOException {
        return Firefox.start();
    }
}
