package dev.signet.base;

/// Why a command or the server cannot start or go on, as one sentence for the person at the terminal.
///
/// The command line prints exactly [#sentence()] and exits with a non-zero status; the cause is for the log only.
public final class StartFailure extends RuntimeException {
    private final String sentence;

    /// A failure whose sentence says it all.
    public StartFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// A failure with the exception behind it.
    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /// The sentence.
    public String sentence() {
        return sentence;
    }
}
