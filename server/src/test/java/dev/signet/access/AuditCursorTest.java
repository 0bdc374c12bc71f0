package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AuditCursorTest {

    @Property
    void comesBackFromItsText(@ForAll @LongRange(min = 1) long transaction, @ForAll @LongRange(min = 1) long number) {
        AuditCursor cursor = new AuditCursor(transaction, number);
        assertThat(AuditCursor.parse(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[0-9a-zA-Z]+");
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        AuditCursor.parse(text).ifPresent(cursor -> assertThat(cursor.text()).isEqualTo(text));
    }

    @Test
    void refusesPlacesThatNoRecordHas() {
        assertThat(AuditCursor.parse(new AuditCursor(-1, 1).text())).isEmpty();
        assertThat(AuditCursor.parse(new AuditCursor(1, -1).text())).isEmpty();
        assertThat(AuditCursor.parse("x")).isEmpty();
    }
}
