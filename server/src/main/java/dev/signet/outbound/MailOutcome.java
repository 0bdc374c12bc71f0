package dev.signet.outbound;

/// What came of handing a mail to the server. The reasons are our own sentences: the server's words are not repeated.
public sealed interface MailOutcome {

    /// The server has taken it, and with it the duty to deliver it (RFC 5321 §6.1).
    record Accepted() implements MailOutcome {}

    /// The server will never take it: a 5yz reply (RFC 5321 §4.2.1).
    record RefusedForGood(int code, String why) implements MailOutcome {}

    /// Not now: the server is away, slow, or asks to come back later; or it would not have us, which only whoever runs
    /// this server can mend.
    record TryLater(String why) implements MailOutcome {}
}
