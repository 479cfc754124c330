import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

public class Ask {
    public static void main(String[] args) throws Exception {
        old(args[0] + "/305", true, null);
        old(args[0] + "/305", true, "pin=made-up");
        old(args[0] + "/302", true, null);
        old(args[0] + "/306", true, null);
        old(args[0] + "/305", false, null);
        newer(args[0] + "/305");
        newer(args[0] + "/306");
    }

    static void old(String address, boolean follow, String body) throws Exception {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setInstanceFollowRedirects(follow);
        connection.setRequestProperty("Authorization", "Bearer made-up-token");
        connection.setRequestProperty("Cookie", "session=made-up");
        if (body != null) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes());
        }
        var status = connection.getResponseCode();
        System.out.println("HttpURLConnection, " + connection.getRequestMethod() + ", redirects " + (follow ? "on" : "off") + ": " + status
            + ", getURL() " + connection.getURL() + ", usingProxy() " + connection.usingProxy());
    }

    static void newer(String address) throws Exception {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var response = client.send(request, BodyHandlers.ofString());
        System.out.println("HttpClient, GET, redirects on: " + response.statusCode() + ", uri() " + response.uri());
    }
}
