package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    private static AddressRange range(String text) {
        return AddressRange.parse(text).orElseThrow();
    }

    private static boolean contains(String range, String address) {
        return AddressList.of(List.of(range(range))).permits(address);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7/32, 192.0.2.7",
        "10.1.2.3/8, 10.0.0.0/8",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8::ff/32, 2001:db8::/32",
        "::/0, ::/0",
        "::1/128, ::1",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void writesRangesOneWayOnly(String given, String written) {
        assertThat(range(given).text()).isEqualTo(written);
        assertThat(range(written)).isEqualTo(range(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1",
                "10.1",
                "10.1.2.3.4",
                "10.1.2.256",
                "010.1.2.3",
                "10.1.2.3/33",
                "10.1.2.3/",
                "10.1.2.3/-1",
                "10.1.2.3/08",
                "10.1.2.3/8/8",
                "2001:db8::/129",
                "fe80::1%eth0",
                "::ffff:10.0.0.1/104",
                "localhost",
                "example.com"
            })
    void refusesWhatIsNone(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @Test
    void containsWhatBeginsAlike() {
        assertThat(contains("192.0.2.0/25", "192.0.2.127")).isTrue();
        assertThat(contains("192.0.2.0/25", "192.0.2.128")).isFalse();
        assertThat(contains("2001:db8::/33", "2001:db8:7fff::1")).isTrue();
        assertThat(contains("2001:db8::/33", "2001:db8:8000::1")).isFalse();
        assertThat(contains("0.0.0.0/0", "203.0.113.9")).isTrue();
        assertThat(contains("0.0.0.0/0", "::1")).isFalse();
        assertThat(contains("0.0.0.0/0", "unknown")).isFalse();
        assertThat(AddressList.everywhere().permits("unknown")).isTrue();
    }

    @Test
    void refusesATextThatIsNotWrittenTheOneWay() {
        assertThatThrownBy(() -> new AddressRange("10.1.2.3/8")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        Optional<AddressRange> range = AddressRange.parse(text);
        range.ifPresent(each -> assertThat(AddressRange.parse(each.text())).contains(each));
        assertThat(AddressList.everywhere().permits(text)).isTrue();
        contains("10.0.0.0/8", text);
    }

    @Property
    void everyNetworkIsWrittenOneWay(
            @ForAll @Size(8) List<@IntRange(min = 0, max = 0xffff) Integer> groups,
            @ForAll @IntRange(min = 0, max = 128) int prefix) {
        String address =
                String.join(":", groups.stream().map(Integer::toHexString).toList());
        AddressRange range = range(address + "/" + prefix);
        assertThat(AddressRange.parse(range.text())).contains(range);
        boolean mapped = groups.subList(0, 5).stream().allMatch(group -> group == 0) && groups.get(5) == 0xffff;
        if (!mapped) assertThat(contains(range.text(), address)).isTrue();
    }
}
