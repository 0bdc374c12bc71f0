package dev.signet.base;

/// Why a command or the server cannot start or go on, as one sentence for the person at the terminal.
///
/// The command line prints exactly [#getMessage()] and exits with a non-zero status; the cause is for the log only.
public final class StartFailure extends RuntimeException {

    /// A failure whose sentence says it all.
    public StartFailure(String sentence) {
        super(sentence);
    }

    /// A failure with the exception behind it.
    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
