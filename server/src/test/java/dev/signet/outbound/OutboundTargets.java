package dev.signet.outbound;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.util.List;

/// Addresses and headers of what we send, under attack.
public final class OutboundTargets {
    private OutboundTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("mail-address", OutboundTargets::mail),
                Target.ofText("mail-header", OutboundTargets::header),
                Target.ofText("mail-sender", OutboundTargets::sender),
                Target.ofText("smtp-url", OutboundTargets::smtp),
                Target.ofText("address-block", OutboundTargets::block));
    }

    /// Nothing that is taken for an address ends a line, a command or a list.
    private static void mail(String input) {
        MailAddress.parse(input).ifPresent(address -> {
            Promise.holds(address.value().chars().noneMatch(Character::isISOControl), "no control characters");
            Promise.holds(address.value().matches("[^\\s<>,;]+@[^\\s<>,;@]+"), "one address");
            Promise.same(MailAddress.parse(address.value()).orElseThrow(), address, "it is read as it is written");
        });
    }

    private static void header(String input) {
        HeaderText header = new HeaderText(input);
        Promise.holds(header.value().lines().count() <= 1, "one line");
        Promise.holds(header.value().chars().noneMatch(Character::isISOControl), "no control characters");
        Promise.holds(header.value().length() <= 200, "of bounded length");
        Promise.same(new HeaderText(header.value()), header, "making it once is enough");
    }

    private static void sender(String input) {
        Sender.parse(input)
                .ifPresent(sender -> Promise.holds(
                        sender.toString().chars().noneMatch(Character::isISOControl), "no control characters"));
    }

    /// A URL is understood, or refused in words of ours.
    private static void smtp(String input) {
        switch (SmtpAddress.parse(input)) {
            case SmtpAddress.Parsed.Read(SmtpAddress address) ->
                Promise.holds(address.port() > 0 && address.port() <= 65_535, "a port is one");
            case SmtpAddress.Parsed.Wrong(String what) ->
                Promise.holds(what.length() < 200, "a refusal is a sentence of ours");
        }
    }

    private static void block(String input) {
        AddressBlock.parse(input)
                .ifPresent(block -> Promise.holds(block.contains(block.first()), "it contains where it begins"));
    }
}
