package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Origin;
import dev.signet.base.InodeId;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.Renewal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedAddressTest {
    private static final Origin HERE = new Origin("127.0.0.1", "test", "test");
    private static final String WORKBOOK = "7PsO2B8IxEaJHEkevrDV";

    private static Optional<Renewal> read(String url) {
        return SignedAddress.read(url, HERE);
    }

    private static Optional<Renewal> leadsTo(String organization, EmbedTarget target) {
        return Optional.of(new Renewal.ByToken("t", Optional.of(new Renewal.Place(organization, target))));
    }

    @Test
    void readsIdsThatNeedEscaping() {
        InodeId workbook = InodeId.parse(WORKBOOK).orElseThrow();
        String start = "https://host.example/a%2Dc/workbook/Sales%20%2D" + WORKBOOK;
        assertThat(read(start + "?:jwt=t")).isEqualTo(leadsTo("a-c", new EmbedTarget.Whole(workbook)));
        assertThat(read(start + "/page/a%20b?:jwt=t")).isEqualTo(leadsTo("a-c", new EmbedTarget.Page(workbook, "a b")));
        assertThat(read(start + "/element/a+b&c=d%2fe%26?:jwt=t"))
                .isEqualTo(leadsTo("a-c", new EmbedTarget.Element(workbook, "a+b&c=d/e&")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%ff", "%c3%28"})
    void refusesBrokenEscapes(String segment) {
        assertThat(read("/acme/workbook/" + WORKBOOK + "/page/" + segment + "?:jwt=t"))
                .isEmpty();
        assertThat(read("/" + segment + "/workbook/" + WORKBOOK + "?:jwt=t")).isEmpty();
    }

    @Property
    void neverThrows(@ForAll String organization, @ForAll String workbook, @ForAll String node) {
        String url = "/" + organization + "/workbook/" + workbook + "/element/" + node + "?:jwt=t";
        assertThat(read(url)).isNotNull();
    }
}
