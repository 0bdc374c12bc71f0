package dev.signet.access;

import static dev.signet.access.tables.Tables.MEMBERS;

import dev.signet.database.Transaction;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// The names of an organization's people, for lists of what they own that are ordered by owner.
public final class PersonNameStore {
    /// Whose name it is.
    public static final Field<String> MEMBER = DSL.field(DSL.name("person", "member_id"), String.class);

    /// Their full name, without regard to case.
    public static final Field<String> NAME = DSL.field(DSL.name("person", "name_key"), String.class);

    private PersonNameStore() {}

    /// All of them, to be joined with what has an owner.
    public static Table<?> of(Transaction tx) {
        return DSL.select(MEMBERS.MEMBER_ID, key().as("name_key"))
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .asTable("person");
    }

    /// The name of that member.
    static Field<String> ofMember(Field<String> member) {
        return DSL.field(DSL.select(key()).from(MEMBERS).where(MEMBERS.MEMBER_ID.eq(member)));
    }

    /// What people are ordered by.
    static Field<String> key() {
        return DSL.lower(DSL.concat(MEMBERS.FIRST_NAME, DSL.inline(" "), MEMBERS.LAST_NAME));
    }
}
