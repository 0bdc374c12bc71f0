/// Prints a URL that is signed as a whole and opens a Signet workbook, once. Java 25 or newer, no packages. Use it:
///
///     export SIGNET_EMBED_URL='YOUR_EMBED_URL'
///     export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
///     export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
///     java Sign.java california
///     curl --fail "$(java Sign.java texas)"
///
/// Deprecated, for hosts that sign so already. New ones sign a token, as `../host-java/Host.java` does.

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Sign {
    private static final long SESSION_SECONDS = 3600;

    /// Stands for your own users. The state decides, in Signet, which rows they see.
    private record Viewer(String id, String email, String state) {}

    private static final Map<String, Viewer> VIEWERS = Map.of(
            "california", new Viewer("1", "california@example.com", "CA"),
            "texas", new Viewer("2", "texas@example.com", "TX"));

    private final String embedUrl = required("SIGNET_EMBED_URL");
    private final String clientId = required("SIGNET_CLIENT_ID");
    private final String clientSecret = required("SIGNET_CLIENT_SECRET");

    public static void main(String[] arguments) throws GeneralSecurityException {
        Sign sign = new Sign();
        Viewer viewer = VIEWERS.get(arguments.length == 0 ? "" : arguments[0]);
        if (viewer == null) fail("Say for whom: california or texas.");
        else System.out.println(sign.signedUrl(viewer));
    }

    /// A URL that opens the workbook once, for that viewer.
    private String signedUrl(Viewer viewer) throws GeneralSecurityException {
        String query = ":nonce=" + UUID.randomUUID()
                + "&:client_id=" + encoded(clientId)
                + "&:email=" + encoded(viewer.email())
                + "&:external_user_id=" + encoded(viewer.id())
                + "&:external_user_team=" + encoded("Embed_Users")
                + "&:account_type=" + encoded("View")
                + "&:ua_State=" + encoded(viewer.state())
                + "&:session_length=" + SESSION_SECONDS
                + "&:time=" + Instant.now().getEpochSecond();
        // What is signed is what is sent, letter by letter, from https:// to here.
        String unsigned = embedUrl + "?" + query + "&:mode=userbacked";
        return unsigned + "&:signature=" + HexFormat.of().formatHex(hmac(unsigned));
    }

    private byte[] hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) fail("Set " + name + " in the environment.");
        return value;
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
