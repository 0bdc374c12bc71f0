package dev.signet.embed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A URL as a host's backend writes and signs it whole, with nothing but the platform.
record HostUrl(String base, String path, Map<String, String> parameters, Encoding encoding) {
    static final String BASE = "http://localhost:8080";

    /// How the host writes names and values.
    record Encoding(UnaryOperator<String> names, UnaryOperator<String> values) {
        /// As the documentation's sample: nothing is encoded.
        static final Encoding BARE = new Encoding(text -> text, text -> text);

        /// As Node's and Ruby's: forms, in which the colon is encoded and a space is a plus.
        static final Encoding FORM = new Encoding(Encoding::form, Encoding::form);

        /// As Python's: bare colons and commas, everything else in percent.
        static final Encoding PYTHON = new Encoding(
                text -> text,
                text -> form(text).replace("+", "%20").replace("%3A", ":").replace("%2C", ","));

        /// As Go's: spaces and nothing else.
        static final Encoding GO = new Encoding(text -> text, text -> text.replace(" ", "%20"));

        /// As JavaScript's `encodeURIComponent`: apostrophes stay bare.
        static final Encoding SCRIPT = new Encoding(
                text -> text, text -> form(text).replace("+", "%20").replace("%27", "'"));

        private static String form(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    static HostUrl of(String path, String client, Instant now) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(":nonce", UUID.randomUUID().toString());
        parameters.put(":client_id", client);
        parameters.put(":email", "pat@example.com");
        parameters.put(":external_user_id", "4711");
        parameters.put(":external_user_team", EmbedWorld.TEAM);
        parameters.put(":account_type", "View");
        parameters.put(":mode", "userbacked");
        parameters.put(":session_length", "600");
        parameters.put(":time", String.valueOf(now.getEpochSecond()));
        return new HostUrl(BASE, path, parameters, Encoding.BARE);
    }

    HostUrl with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, String.valueOf(value));
        return new HostUrl(base, path, more, encoding);
    }

    HostUrl without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return new HostUrl(base, path, fewer, encoding);
    }

    HostUrl in(Encoding other) {
        return new HostUrl(base, path, parameters, other);
    }

    HostUrl at(String otherBase) {
        return new HostUrl(otherBase, path, parameters, encoding);
    }

    HostUrl backwards() {
        Map<String, String> turned = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(parameters.keySet()).reversed();
        names.forEach(name -> turned.put(name, parameters.get(name)));
        return new HostUrl(base, path, turned, encoding);
    }

    /// What is signed.
    String message() {
        return base + path + "?"
                + parameters.entrySet().stream()
                        .map(each -> encoding.names().apply(each.getKey()) + "="
                                + encoding.values().apply(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    String signed(String secret) {
        return signed(message(), encoding.names().apply(":signature"), secret);
    }

    /// The address as a browser sends it.
    String sent(String secret) {
        return browser(signed(secret));
    }

    static String signed(String message, String signature, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
            return message + "&" + signature + "=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What browsers make of an address (the URL standard's special-query percent-encode set).
    static String browser(String address) {
        StringBuilder sent = new StringBuilder();
        for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
            boolean kept = each > ' ' && each < 0x7f && "\"'<>".indexOf(each) < 0;
            sent.append(kept ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        return sent.toString();
    }
}
