package vn.thongmach.intake.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.kernel.CodedException;

/** Hands batches to the running product's event listener, again while it cannot take them. */
final class VesSending implements AutoCloseable {

  private static final int ACCEPTED = 202;
  private static final int REFUSED = 401;
  private static final int UNAVAILABLE = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 500;
  private static final int LONGEST_QUOTE = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI listener;
  private final String token;

  VesSending(String url, String token) {
    this.listener = URI.create(url + "/eventListener/v7/eventBatch");
    this.token = token;
  }

  /**
   * Returns once the batch is durable.
   *
   * @throws CodedException {@code intake.replay-…}
   */
  void send(byte[] batch) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String reason;
      try {
        HttpResponse<String> answer =
            client.send(request(batch), HttpResponse.BodyHandlers.ofString());
        switch (answer.statusCode()) {
          case ACCEPTED -> {
            return;
          }
          case REFUSED -> throw new CodedException(IntakeError.REPLAY_UNWELCOME);
          case UNAVAILABLE -> reason = "503";
          default ->
              throw new CodedException(
                  IntakeError.REPLAY_REFUSED, answer.statusCode(), quoted(answer.body()));
        }
      } catch (IOException e) {
        reason = e.getClass().getSimpleName();
      }
      if (System.nanoTime() > end) {
        throw new CodedException(IntakeError.REPLAY_INTERRUPTED, reason);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static String quoted(String answer) {
    return answer.length() <= LONGEST_QUOTE ? answer : answer.substring(0, LONGEST_QUOTE) + "…";
  }

  private HttpRequest request(byte[] batch) {
    return HttpRequest.newBuilder(listener)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
        .build();
  }

  @Override
  public void close() {
    client.close();
  }
}
