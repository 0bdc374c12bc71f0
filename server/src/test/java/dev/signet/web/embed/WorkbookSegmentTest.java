package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.signet.base.InodeId;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSegmentTest {
    private static final InodeId ID = new InodeId(UUID.fromString("00112233-4455-4677-8899-aabbccddeeff"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7PsO2B8IxEaJHEkevrDV",
                "Sales-7PsO2B8IxEaJHEkevrDV",
                "Sales-per-region-7PsO2B8IxEaJHEkevrDV",
                "-7PsO2B8IxEaJHEkevrDV",
                "00112233-4455-4677-8899-aabbccddeeff"
            })
    void readsTheIdBehindTheLastHyphen(String segment) {
        assertThat(WorkbookSegment.id(segment)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sales", "Sales-", "7PsO2B8IxEaJHEkevrDV-Sales", "-", "7PsO2B8IxEaJHEkevrDV "})
    void readsNothingElse(String segment) {
        assertThat(WorkbookSegment.id(segment)).isNotEqualTo(java.util.Optional.of(ID));
    }

    @Property
    void neverThrows(@ForAll String segment) {
        assertThatNoException().isThrownBy(() -> WorkbookSegment.id(segment));
    }
}
