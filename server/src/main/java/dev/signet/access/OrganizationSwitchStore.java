package dev.signet.access;

import static dev.signet.access.tables.Tables.ORGANIZATION_SWITCHES;

import dev.signet.access.OrganizationSwitch.Position;
import dev.signet.database.Transaction;

/// Where the switches of an organization stand.
final class OrganizationSwitchStore {

    Position find(Transaction tx, OrganizationSwitch wanted) {
        return tx.sql()
                .select(ORGANIZATION_SWITCHES.IS_ON)
                .from(ORGANIZATION_SWITCHES)
                .where(ORGANIZATION_SWITCHES.ORGANIZATION_ID.eq(
                        tx.organization().value()))
                .and(ORGANIZATION_SWITCHES.SWITCH.eq(wanted.word()))
                .fetchOptional(row -> row.value1() ? Position.ON : Position.OFF)
                .orElse(wanted.atFirst());
    }

    void set(Transaction tx, OrganizationSwitch wanted, Position position) {
        tx.sql()
                .insertInto(ORGANIZATION_SWITCHES)
                .set(ORGANIZATION_SWITCHES.ORGANIZATION_ID, tx.organization().value())
                .set(ORGANIZATION_SWITCHES.SWITCH, wanted.word())
                .set(ORGANIZATION_SWITCHES.IS_ON, position == Position.ON)
                .onConflict(ORGANIZATION_SWITCHES.ORGANIZATION_ID, ORGANIZATION_SWITCHES.SWITCH)
                .doUpdate()
                .set(ORGANIZATION_SWITCHES.IS_ON, position == Position.ON)
                .execute();
    }
}
