package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThatNoException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AcceptedCodingsTest {
    @Property
    void readingNeverThrows(@ForAll String header) {
        assertThatNoException().isThrownBy(() -> AcceptedCodings.parse(header).has("br"));
    }
}
