package dev.signet.database;

import dev.signet.base.StartFailure;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a PostgreSQL database is and who we are there.
///
/// The password is empty when there is none, and is never printed: [#toString()] names the database and the
/// user only, without parameters. The `jdbcUrl` holds neither user nor password, but it may hold parameters: do
/// not log it.
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    private static final String SHAPE = "postgresql://USER:PASSWORD@HOST:PORT/DATABASE";
    private static final Pattern URL =
            Pattern.compile("(?:jdbc:postgresql|postgresql|postgres)://([^/?#]*)/([^?#]*)(?:\\?([^#]*))?");
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");
    private static final int LAST_PORT = 65_535;

    /// Reads `postgresql://user:password@host:port/database?parameters`, or the `jdbc:` form whose user and
    /// password may be parameters; several hosts are separated by commas. Special characters are
    /// percent-encoded.
    ///
    /// Refuses anything else with a [StartFailure] that names what is wrong and repeats nothing of the text,
    /// because any part of a mistyped address may be part of its password.
    public static DatabaseAddress parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) throw refusal("is not of the form " + SHAPE);
        String authority = parts.group(1);
        int at = authority.lastIndexOf('@');
        String[] login = authority.substring(0, Math.max(at, 0)).split(":", 2);
        Parameters parameters = Parameters.read(parts.group(3) == null ? "" : parts.group(3));
        String user = login[0].isEmpty() ? parameters.user() : decoded(login[0]);
        String password = login.length < 2 ? parameters.password() : decoded(login[1]);
        String place = hosts(authority.substring(at + 1)) + "/" + database(parts.group(2));
        if (user.isEmpty()) throw refusal("names no user: write it as " + SHAPE);
        return new DatabaseAddress("jdbc:postgresql://" + place + parameters.rest(), user, password);
    }

    private static String hosts(String hosts) {
        for (String host : hosts.split(",", -1)) {
            Matcher matcher = HOST.matcher(host);
            if (!matcher.matches()) throw refusal("has no valid host and port: write it as " + SHAPE);
            if (matcher.group(1) != null && !isPort(Integer.parseInt(matcher.group(1)))) {
                throw refusal("has a port that is not between 1 and " + LAST_PORT);
            }
        }
        return hosts;
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= LAST_PORT;
    }

    private static String database(String name) {
        if (name.isEmpty()) throw refusal("names no database: write it as " + SHAPE);
        if (name.contains("@") || name.contains("/")) {
            throw refusal("has an @ or / in the wrong place: write those of a password as %40 and %2F");
        }
        decoded(name);
        return name;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw refusal("has a % that is not followed by two hexadecimal digits: write a plain % as %25");
        }
    }

    private static StartFailure refusal(String what) {
        return new StartFailure("The database URL " + what + ".");
    }

    @Override
    public String toString() {
        int query = jdbcUrl.indexOf('?');
        return (query < 0 ? jdbcUrl : jdbcUrl.substring(0, query)) + " (user " + user + ")";
    }

    /// The query of the address: the login is taken out, the rest is for the driver.
    private record Parameters(String user, String password, String rest) {

        static Parameters read(String query) {
            String user = "";
            String password = "";
            List<String> rest = new ArrayList<>();
            for (String parameter : query.split("&", -1)) {
                if (parameter.startsWith("user=")) user = decoded(parameter.substring("user=".length()));
                else if (parameter.startsWith("password=")) {
                    password = decoded(parameter.substring("password=".length()));
                } else if (!parameter.isEmpty()) rest.add(parameter);
            }
            return new Parameters(user, password, rest.isEmpty() ? "" : "?" + String.join("&", rest));
        }
    }
}
