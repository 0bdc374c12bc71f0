package dev.signet.credentials;

import dev.signet.access.Principal;

/// What came of proving a bearer token.
public sealed interface TokenCheck {

    /// It acts as this caller.
    record Good(Principal.Machine caller) implements TokenCheck {}

    /// It is not, or is no longer, a good token.
    record Bad() implements TokenCheck {}

    /// It is good, but neither organization nor credential let this address in.
    record AddressRefused() implements TokenCheck {}

    /// It is good, but its credential calls more often than it may: so many times a second.
    record TooMany(int perSecond) implements TokenCheck {}
}
