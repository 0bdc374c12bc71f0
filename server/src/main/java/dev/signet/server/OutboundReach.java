package dev.signet.server;

import dev.signet.outbound.AddressBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which private addresses may be reached because somebody typed a URL in: webhooks, keys, identity providers.
record OutboundReach(List<AddressBlock> blocks) {
    private static final int LONGEST_SHOWN = 60;

    /// Copies what it is given.
    OutboundReach {
        blocks = List.copyOf(blocks);
    }

    /// None but public ones.
    static OutboundReach publicOnly() {
        return new OutboundReach(List.of());
    }

    /// What was given; what is no block of addresses is complained of.
    static OutboundReach from(Settings settings) {
        List<AddressBlock> blocks = new ArrayList<>();
        settings.find(Setting.OUTBOUND_MAY_REACH)
                .map(given -> Arrays.stream(given.value().split(",", -1)).map(String::strip))
                .ifPresent(texts -> texts.forEach(text -> {
                    Optional<AddressBlock> block = AddressBlock.parse(text);
                    block.ifPresent(blocks::add);
                    if (block.isEmpty()) settings.complain(Setting.OUTBOUND_MAY_REACH, complaint(text));
                }));
        return new OutboundReach(blocks);
    }

    private static String complaint(String text) {
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return "names \"" + shown + "\", which is no block of addresses such as 10.0.0.0/8 or fd00::/8.";
    }
}
