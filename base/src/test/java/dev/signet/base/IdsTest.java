package dev.signet.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void writesTheUrlIdsOfTheContract() {
        assertThat(Base62.of(UUID.fromString("8891fd40-5470-4ff2-a74f-6e61ee44d3fc")))
                .isEqualTo("49HFLTr6xytgrPly3PFsNC");
        assertThat(Base62.of(UUID.fromString("1b47afdb-db4e-4a2c-9fa4-fc1332f4a097")))
                .isEqualTo("Ptyl1jrKEO18RDX9y1d4P");
    }

    @Test
    void readsBothSpellingsOfAnId() {
        InodeId id = InodeId.parse("8891fd40-5470-4ff2-a74f-6e61ee44d3fc").orElseThrow();
        assertThat(InodeId.parse("49HFLTr6xytgrPly3PFsNC")).contains(id);
    }

    @Test
    void refusesWhatIsNoId() {
        assertThat(InodeId.parse("8891FD40-5470-4FF2-A74F-6E61EE44D3FC")).isEmpty();
        assertThat(InodeId.parse("1-1-1-1-1")).isEmpty();
        assertThat(InodeId.parse("")).isEmpty();
        assertThat(InodeId.parse("0Ptyl1jrKEO18RDX9y1d4P")).as("a leading zero").isEmpty();
        assertThat(InodeId.parse("Z".repeat(22))).as("more than 128 bits").isEmpty();
        assertThat(ClientId.parse("A".repeat(64))).isEmpty();
        assertThatThrownBy(() -> new MemberId("short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesMemberIdsOf29Characters() {
        assertThat(MemberId.random().value())
                .matches("[0-9a-zA-Z]{29}")
                .isNotEqualTo(MemberId.random().value());
    }

    @Property
    void everyUuidSurvivesBase62(@ForAll long high, @ForAll long low) {
        UUID id = new UUID(high, low);
        assertThat(Base62.uuid(Base62.of(id))).contains(id);
    }

    @Property
    void readingNeverThrows(@ForAll String text) {
        assertThat(InodeId.parse(text).map(InodeId::toString).orElse("")).isNotNull();
        assertThat(MemberId.parse(text).isPresent()).isEqualTo(text.matches("[0-9a-zA-Z]{28,29}"));
        assertThat(ClientId.parse(text).isPresent()).isEqualTo(text.matches("[0-9a-f]{64}"));
    }
}
