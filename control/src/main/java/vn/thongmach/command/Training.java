package vn.thongmach.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Uses a started product a little, so that the virtual machine can write down what a start needs.
 */
final class Training {

  private static final List<String> PATHS = List.of("/", "/actuator/health", "/api/me");

  private Training() {}

  static void on(String url) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : PATHS) {
        client.send(
            HttpRequest.newBuilder(URI.create(url + path)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new IllegalStateException("The product just started does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
