package dev.signet.outbound;

/// Where mails are handed in.
public interface MailServer {

    /// Hands the mail in, and returns within half a minute whatever the server does; never throws for what a server
    /// or the network may do.
    MailOutcome send(Message message);
}
