package dev.signet.access;

import dev.signet.base.MemberId;

/// Something the owner of a credential and the Admins are told of. Never a secret, nor what one can be had from.
public record Notice(NoticeKind kind, MemberId owner, About about, String detail) {

    /// The credential it is about, by client id and name.
    public record About(String clientId, String name) {}
}
