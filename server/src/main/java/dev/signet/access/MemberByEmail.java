package dev.signet.access;

import dev.signet.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Who of an organization has an e-mail address, without regard to case. Who may ask, and whether whoever is found
/// may act, is the caller's to decide.
public final class MemberByEmail {
    private final MemberStore members = new MemberStore();
    private final StandingStore standings = new StandingStore();

    /// The member and their account type; empty for every text that is nobody's address.
    public Optional<Standing> find(Transaction tx, String email) {
        if (!isKeepable(email)) return Optional.empty();
        return members.byEmail(tx, email).flatMap(member -> standings.find(tx, member.id()));
    }

    /// The database keeps neither NUL nor half a surrogate pair.
    private static boolean isKeepable(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
