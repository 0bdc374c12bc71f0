package dev.signet.access;

/// A member with what caps them: all that is needed to decide what they may do at all.
public record Standing(Member member, AccountType accountType) {

    /// Whether they may act at all.
    public boolean isActive() {
        return member.isActive();
    }

    /// Whether they may do that at all: active, and of an account type that permits it.
    public boolean permits(Capability capability) {
        return isActive() && accountType.permits(capability);
    }
}
