package dev.signet.access;

import java.util.Map;
import java.util.TreeMap;

/// In which fields a member differs from before, for the audit.
record MemberDifference(Map<String, String> fields) {

    /// Copies what it is given.
    MemberDifference {
        fields = Map.copyOf(fields);
    }

    /// Between what was and what is to be; what the change does not name stays.
    static MemberDifference between(MemberEntry was, Member after, MemberChange change) {
        Member before = was.member();
        Map<String, String> fields = new TreeMap<>();
        put(fields, "email", before.email(), after.email());
        put(fields, "firstName", before.name().first(), after.name().first());
        put(fields, "lastName", before.name().last(), after.name().last());
        put(fields, "userKind", before.kind().wire(), after.kind().wire());
        put(
                fields,
                "accountType",
                before.accountType().toString(),
                after.accountType().toString());
        change.identity()
                .profileImage()
                .ifPresent(
                        url -> put(fields, "profileImgUrl", was.profileImage().orElse(""), url.orElse("")));
        change.localSignIn()
                .ifPresent(marked ->
                        put(fields, "localSignIn", String.valueOf(was.localSignIn()), String.valueOf(marked)));
        return new MemberDifference(fields);
    }

    boolean isAny() {
        return !fields.isEmpty();
    }

    /// The entry, with every field: what it was, and what it is.
    AuditEntry tell(AuditEntry entry) {
        AuditEntry told = entry;
        for (Map.Entry<String, String> field : fields.entrySet()) told = told.with(field.getKey(), field.getValue());
        return told;
    }

    private static void put(Map<String, String> fields, String name, String before, String after) {
        if (!before.equals(after)) fields.put(name, before + " → " + after);
    }
}
