import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

public class Client {
    public static void main(String[] args) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(args[0])).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        System.out.println("status: " + response.statusCode());
    }
}
