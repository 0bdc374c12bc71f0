package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private static final OrganizationId ORGANIZATION =
            new OrganizationId(UUID.fromString("00000000-0000-0001-0000-000000000002"));
    private static final int LENGTH = 5;

    @Test
    void framesEveryFieldWithItsLength() {
        AuditRecord record = new AuditRecord(
                ORGANIZATION, 3, Instant.parse("1970-01-01T00:00:01.000002Z"), "a", "bc", "", "é", "r", "{}");
        assertThat(HexFormat.of().formatHex(record.canonical()))
                .isEqualTo("00000010" + "00000000000000010000000000000002"
                        + "00000008" + "0000000000000003"
                        + "00000008" + "00000000000f4242"
                        + "00000001" + "61" + "00000002" + "6263" + "00000000" + "00000002" + "c3a9" + "00000001" + "72"
                        + "00000002" + "7b7d");
    }

    @Test
    void startsDifferentlyForEachOrganization() {
        assertThat(AuditLink.genesis(ORGANIZATION)).isNotEqualTo(AuditLink.genesis(OrganizationId.random()));
    }

    @Test
    void findsAnUntouchedChainIntact() {
        assertThat(follow(chain())).isEqualTo(new AuditChain.Verdict.Intact(LENGTH));
    }

    @Test
    void holdsTimesBeyondMicroseconds() {
        assertThat(AuditRecord.micros(Instant.MAX)).isPositive();
        assertThat(AuditRecord.micros(Instant.MIN)).isNegative();
    }

    @Property
    void namesTheFirstRecordThatWasAltered(@ForAll @IntRange(max = LENGTH - 1) int place) {
        List<Kept> kept = chain();
        Kept old = kept.get(place);
        kept.set(place, new Kept(record(old.record().number(), "someone else"), old.link()));
        assertThat(follow(kept))
                .isInstanceOfSatisfying(
                        AuditChain.Verdict.Broken.class,
                        broken -> assertThat(broken.first())
                                .isEqualTo(kept.get(place).record()));
    }

    @Property
    void findsARecordTakenOut(@ForAll @IntRange(max = LENGTH - 2) int place) {
        List<Kept> kept = chain();
        kept.remove(place);
        assertThat(follow(kept)).isInstanceOf(AuditChain.Verdict.Broken.class);
    }

    @Property
    void findsRecordsExchanged(@ForAll @IntRange(max = LENGTH - 2) int place) {
        List<Kept> kept = chain();
        kept.add(place, kept.remove(place + 1));
        assertThat(follow(kept)).isInstanceOf(AuditChain.Verdict.Broken.class);
    }

    @Property
    void findsARecordPutIn(@ForAll @IntRange(min = 1, max = LENGTH) int place) {
        List<Kept> kept = chain();
        kept.add(place, kept.getFirst());
        assertThat(follow(kept)).isInstanceOf(AuditChain.Verdict.Broken.class);
    }

    private static AuditChain.Verdict follow(List<Kept> kept) {
        AuditChain chain = new AuditChain(ORGANIZATION);
        kept.forEach(one -> chain.follow(one.record(), one.link()));
        return chain.verdict();
    }

    private static List<Kept> chain() {
        List<Kept> kept = new ArrayList<>();
        AuditLink link = AuditLink.genesis(ORGANIZATION);
        for (long number : LongStream.rangeClosed(1, LENGTH).toArray()) {
            AuditRecord record = record(number, "someone");
            link = link.next(record);
            kept.add(new Kept(record, link));
        }
        return kept;
    }

    private static AuditRecord record(long number, String actor) {
        return new AuditRecord(ORGANIZATION, number, Instant.EPOCH, actor, "team.create", "s", "", "", "{}");
    }

    private record Kept(AuditRecord record, AuditLink link) {}
}
