package dev.signet.web.api;

import dev.signet.base.Fault;
import dev.signet.http.Answer;

/// How calls beyond a credential's rate are answered: 429, with when to come again (RFC 9110 §10.2.3) and the
/// limit in the words of the RateLimit header fields.
final class RateAnswers {
    private RateAnswers() {}

    /// A call too many.
    static Answer tooManyCalls(int perSecond) {
        return limited(Answer.problem(Fault.TOO_MANY_REQUESTS, sentence("makes", perSecond)), perSecond);
    }

    static String sentence(String does, int perSecond) {
        String what = does.equals("gets") ? " tokens" : " calls";
        return "This credential " + does + " at most " + perSecond + what + " a second. Wait a second.";
    }

    /// The refusal with the headers that say how to go on.
    static Answer limited(Answer refusal, int perSecond) {
        return refusal.with("Retry-After", "1")
                .with("RateLimit-Policy", "\"credential\";q=" + perSecond + ";w=1")
                .with("RateLimit", "\"credential\";r=0;t=1");
    }
}
