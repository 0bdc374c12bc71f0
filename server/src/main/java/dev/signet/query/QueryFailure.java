package dev.signet.query;

/// Why a question was not answered.
public enum QueryFailure {
    TIMED_OUT("The data source did not answer in time."),
    CANCELLED("The question was withdrawn before it was answered."),
    SOURCE_GONE("The data behind this is not there any more."),
    SOURCE_REFUSED("The data source could not answer the question."),
    BUSY("Too many questions are waiting for an answer. Try again in a moment.");

    private final String sentence;

    QueryFailure(String sentence) {
        this.sentence = sentence;
    }

    /// The outcome that says so in the usual words.
    QueryOutcome.Failed outcome() {
        return new QueryOutcome.Failed(this, sentence);
    }

    /// The outcome in words that say more; viewers read them, so they hold no SQL, path or value.
    QueryOutcome.Failed outcome(String words) {
        return new QueryOutcome.Failed(this, words);
    }
}
