package dev.signet.failclosed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Texts that would be something else than text wherever they became part of SQL, of a formula, of JSON or of a URL.
final class Hostile {
    private static final List<String> WHOLE = List.of(
            "' or '1'='1",
            "' OR 1=1 --",
            "\" or \"\"=\"",
            "x') or 1=1 --",
            "x')) or ((1=1",
            "'; drop table sales; --",
            "Tea' union select region, product, day, amount from sales --",
            "' union all select * from read_csv('/etc/passwd') --",
            "$$ or true $$",
            "$1",
            "?",
            "?1",
            ":null' --",
            "\\' or 1=1 --",
            "\u02bc or 1=1 --",
            "/*",
            "*/ or true /*",
            "--",
            "%27%20or%201=1",
            "0x27",
            "[region] = \"East\"",
            "\") or True or Contains(\"",
            "CurrentUserAttributeText(\"Region\")",
            "If(True, [region], Null)",
            "{\"elements\":[\"x\"]}",
            "\",\"Region\":\"East",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "a\nb\r\nX-Signet-Session: x",
            "\t",
            "\u0000",
            "\u202eabc",
            "İıſK",
            "𝕾𝖖𝖑",
            "e\u0301",
            "NaN",
            "-0",
            "1e999",
            "true",
            "min:,max:",
            ":empty",
            ":all",
            "*");
    private static final List<String> PARTS = List.of(
            "'", "\"", "`", "[", "]", "(", ")", ";", "--", "/*", "*/", "%", "_", "\\", "$", "?", ":", "=", "&", "+",
            " ", ",", "or", "union", "select", "true", "null", "East", "Tea", "\n", "\u0000", "\u2028", "é", "😀", "{",
            "}");
    private static final int LONGEST = 12;

    private Hostile() {}

    /// The known ones and so many that are made of their parts, the same for the same seed.
    static Stream<String> texts(long seed, int made) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(WHOLE);
        for (int i = 0; i < made; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = 1 + random.nextInt(LONGEST); parts > 0; parts--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            texts.add(text.toString());
        }
        return texts.stream();
    }
}
