// A token, and whom it acts as. Java 21 or newer, no packages: java Java.java. CLIENT_SECRET comes from the environment.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class Java {
    static final String SIGNET_URL = System.getenv().getOrDefault("SIGNET_URL", "http://127.0.0.1:8080");
    static final String CLIENT_ID = System.getenv().getOrDefault("CLIENT_ID", "YOUR_CLIENT_ID");
    static final String CLIENT_SECRET = System.getenv("CLIENT_SECRET");

    public static void main(String[] arguments) throws Exception {
        String basic = Base64.getEncoder().encodeToString((CLIENT_ID + ":" + CLIENT_SECRET).getBytes());
        String answer = call(HttpRequest.newBuilder(URI.create(SIGNET_URL + "/v2/auth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        // Use the JSON library you have; a token holds nothing that would need one.
        Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
        if (!token.find()) throw new IllegalStateException("No token in the answer.");
        System.out.println(call(HttpRequest.newBuilder(URI.create(SIGNET_URL + "/v2/whoami"))
                .header("Authorization", "Bearer " + token.group(1))));
    }

    static String call(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + ": " + response.body());
            }
            return response.body();
        }
    }
}
