package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private static final Route<?, ?> WHERE =
            Route.get("/where").handledBy(call -> Answer.ok(call.request().remoteAddress()));
    private static final HttpSettings SETTINGS =
            HttpSettings.on("127.0.0.1", 0).withLog(HttpSettings.AccessLogging.OFF);

    private static String seen(SampleServer server, String forwarded) throws Exception {
        HttpResponse<String> response = server.send(server.strangerTo("/where").header("X-Forwarded-For", forwarded));
        return response.body().replace("\"", "");
    }

    @Test
    void believesNobodyUnlessTold() throws Exception {
        try (SampleServer server = new SampleServer(SETTINGS, WHERE)) {
            assertThat(seen(server, "203.0.113.7")).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7|203.0.113.7",
                "198.51.100.1, 203.0.113.7|203.0.113.7",
                "198.51.100.1, 203.0.113.7, 10.1.2.3|203.0.113.7",
                "2001:db8::1|2001:db8:0:0:0:0:0:1",
                "10.1.2.3|10.1.2.3",
                "nonsense|127.0.0.1",
                "203.0.113.7, nonsense, 10.1.2.3|10.1.2.3"
            })
    void looksPastTrustedProxies(String forwarded, String address) throws Exception {
        TrustedProxies proxies =
                TrustedProxies.parse(List.of("127.0.0.1", "10.0.0.0/8")).orElseThrow();
        try (SampleServer server = new SampleServer(SETTINGS.withProxies(proxies), WHERE)) {
            assertThat(seen(server, forwarded)).isEqualTo(address);
        }
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        assertThat(TrustedProxies.parse(List.of(text))).isNotNull();
    }
}
