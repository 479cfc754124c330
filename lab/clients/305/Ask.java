import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

public class Ask {
    public static void main(String[] args) throws Exception {
        old(args[0] + "/305", true);
        old(args[0] + "/302", true);
        old(args[0] + "/306", true);
        old(args[0] + "/305", false);
        newer(args[0] + "/305");
        newer(args[0] + "/306");
    }

    static void old(String address, boolean follow) throws Exception {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setInstanceFollowRedirects(follow);
        connection.setRequestProperty("Authorization", "Bearer made-up-token");
        connection.setRequestProperty("Cookie", "session=made-up");
        var status = connection.getResponseCode();
        System.out.println("HttpURLConnection, redirects " + (follow ? "on" : "off") + ": " + status
            + ", getURL() " + connection.getURL() + ", usingProxy() " + connection.usingProxy());
    }

    static void newer(String address) throws Exception {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var response = client.send(request, BodyHandlers.ofString());
        System.out.println("HttpClient, redirects on: " + response.statusCode() + ", uri() " + response.uri());
    }
}
