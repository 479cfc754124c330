import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

public class VerdictJava {
  public static void main(String[] args) throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(args[0])).build();
    try {
      var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      System.out.println("no verdict: " + response.statusCode());
    } catch (IOException error) {
      System.out.println("no answer: " + error.getClass().getSimpleName());
    }
  }
}
