package dev.signet.secrets;

import java.nio.charset.StandardCharsets;

/// What browsers make of an address before they send it (the URL standard's special-query percent-encode set).
final class UrlBrowser {
    private UrlBrowser() {}

    static String sent(String address) {
        StringBuilder sent = new StringBuilder();
        for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
            boolean kept = each > ' ' && each < 0x7f && "\"'<>".indexOf(each) < 0;
            sent.append(kept ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        return sent.toString();
    }
}
