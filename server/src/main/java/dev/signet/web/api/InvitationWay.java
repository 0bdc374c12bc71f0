package dev.signet.web.api;

/// How a one-time link comes to a member.
enum InvitationWay {
    /// By a mail that is queued.
    MAILED,
    /// Through the Admin who asks for it.
    LINK
}
