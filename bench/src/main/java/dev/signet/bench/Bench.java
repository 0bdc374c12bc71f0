package dev.signet.bench;

import dev.signet.base.Progress;
import java.nio.file.Path;

/// What every benchmark works with.
record Bench(Repository repository, Proc proc, Loopback loopback, Cleanup cleanup, Progress progress) {

    /// A folder that goes away with the run.
    Scratch scratch() {
        return cleanup.add(Scratch.create());
    }

    /// A Signet in a folder of its own.
    SignetProcess signet(Path home) {
        return SignetProcess.start(repository, home, loopback, cleanup);
    }
}
