package dev.signet.access;

import java.time.Instant;
import java.util.Optional;

/// A member as lists and pages show one (rest-api.md §3.1): with the name of their account type, their
/// picture, who changed them last, when they last signed in as far as sessions tell, and whether they are
/// marked for [LocalSignIn].
public record MemberEntry(
        Member member,
        String accountType,
        Optional<String> profileImage,
        Member.Stamp updated,
        Optional<Instant> lastSeen,
        boolean localSignIn) {}
