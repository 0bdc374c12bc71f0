package dev.signet.outbound;

import java.util.Map;

/// What came of a request to somebody else's server.
public sealed interface HttpReply {

    /// It answered, whatever it said. Header names are in lower case; of repeated ones the last.
    record Answered(int status, Map<String, String> headers, String body) implements HttpReply {

        /// Copies what it is given.
        public Answered {
            headers = Map.copyOf(headers);
        }

        /// Whether it took what was asked, as 2xx. Redirects are not followed and count as refusals.
        public boolean isOk() {
            return status / 100 == 2;
        }
    }

    /// There is no answer to use.
    record Failed(Why why) implements HttpReply {}

    /// Why not, in words for whoever gave the URL.
    enum Why {
        NOT_A_URL("It is no URL of http or https with a host name, or it names a user."),
        UNKNOWN_HOST("There is no host of that name."),
        NOT_ALLOWED("It is, or resolves to, an address that may not be reached from here, or it is not https."),
        UNREACHABLE("No connection could be made."),
        BAD_CERTIFICATE("Its certificate is not trusted here, or is for another name."),
        TOO_SLOW("It took too long."),
        TOO_LARGE("Its answer is too long."),
        BROKEN("It broke the connection, or its answer is not HTTP.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /// One sentence.
        public String sentence() {
            return sentence;
        }
    }
}
