package dev.signet.outbound;

import java.util.UUID;

/// A mail to one person. The id is the mail's own: sent again, it says to the receiving side that it is the same one.
///
/// Nothing in it can begin a header that is not ours: see [MailAddress] and [HeaderText].
public record Message(UUID id, MailAddress to, HeaderText subject, Letter letter) {}
