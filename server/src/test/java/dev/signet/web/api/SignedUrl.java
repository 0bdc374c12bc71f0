package dev.signet.web.api;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// A URL as a host signs it, taken apart with nothing but the platform.
record SignedUrl(String url, String workbook, String token) {
    private static final Pattern SHAPE =
            Pattern.compile("(http[^?]+)\\?:jwt=([\\w-]+\\.[\\w-]+\\.[\\w-]+)&:embed=true");

    static SignedUrl parse(String url) {
        Matcher shape = SHAPE.matcher(url);
        if (!shape.matches()) throw new AssertionError("no signed URL: " + url);
        return new SignedUrl(url, shape.group(1), shape.group(2));
    }

    JsonNode header() {
        return Json.parse(part(0)).orElseThrow();
    }

    JsonNode claims() {
        return Json.parse(part(1)).orElseThrow();
    }

    /// The signature that the secret's text makes of this header and these claims.
    byte[] signatureBy(String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
    }

    byte[] signature() {
        return part(2);
    }

    private byte[] part(int index) {
        return Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
    }
}
