package dev.signet.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final URI HTTPS = URI.create("https://keys.example.com/jwks");
    private static final URI HTTP = URI.create("http://keys.example.com/jwks");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2002:a00:1::",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThat(new AddressGuard(List.of()).allows(HTTPS, List.of(InetAddress.ofLiteral(address))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "223.255.255.255", "2606:4700::1"})
    void allowsWhatIsPublicByHttpsOnly(String address) {
        AddressGuard guard = new AddressGuard(List.of());
        assertThat(guard.allows(HTTPS, List.of(InetAddress.ofLiteral(address)))).isTrue();
        assertThat(guard.allows(HTTP, List.of(InetAddress.ofLiteral(address)))).isFalse();
    }

    @Test
    void refusesANameThatAlsoResolvesToAPrivateAddress() {
        List<InetAddress> both = List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1"));
        assertThat(new AddressGuard(List.of()).allows(HTTPS, both)).isFalse();
    }

    @Test
    void allowsWhatTheSettingAddsWithAndWithoutTls() {
        AddressGuard guard = new AddressGuard(List.of(AddressBlock.of("10.0.0.0/8")));
        assertThat(guard.allows(HTTP, List.of(InetAddress.ofLiteral("10.9.8.7"))))
                .isTrue();
        assertThat(guard.allows(HTTP, List.of(InetAddress.ofLiteral("11.0.0.1"))))
                .isFalse();
    }

    @Property
    void aMappedAddressIsWhatItMaps(@ForAll @Size(4) byte[] four) throws UnknownHostException {
        InetAddress plain = InetAddress.getByAddress(four);
        InetAddress mapped = InetAddress.ofLiteral("::ffff:" + plain.getHostAddress());
        assertThat(AddressGuard.isPublic(mapped)).isEqualTo(AddressGuard.isPublic(plain));
    }

    @Property
    void readingABlockNeverThrowsAndABlockContainsItsFirst(@ForAll String text) {
        AddressBlock.parse(text)
                .ifPresent(block -> assertThat(block.contains(block.first())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.com", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129", "1", "10.0.0/8", "%"})
    void refusesWhatIsNoBlock(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
    }
}
