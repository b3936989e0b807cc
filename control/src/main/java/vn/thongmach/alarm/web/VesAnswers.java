package vn.thongmach.alarm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ProblemForm;
import vn.thongmach.kernel.Texts;

/**
 * Answers of the event listener in the form of VES 7.2.1, errors of the security chain included.
 */
@Component
class VesAnswers implements ProblemForm {

  private static final String PATH = "/eventListener/";
  private static final String RETRY_SECONDS = "2";

  private final JsonMapper json;
  private final Texts texts;

  VesAnswers(JsonMapper json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  @Override
  public boolean covers(HttpServletRequest request) {
    return request.getRequestURI().startsWith(PATH);
  }

  /** Words in English, as all of the protocol. */
  @Override
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    String detail = texts.of(Locale.ENGLISH, problem);
    int status = problem.code().kind().status();
    switch (status) {
      case HttpServletResponse.SC_BAD_REQUEST ->
          refuse(response, VesRefusal.malformed(List.of(detail)));
      case HttpServletResponse.SC_UNAUTHORIZED ->
          refuse(response, VesRefusal.unauthenticated(detail));
      case HttpServletResponse.SC_FORBIDDEN -> refuse(response, VesRefusal.forbidden(detail));
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
          unavailable(response, detail, RETRY_SECONDS);
      default -> refuse(response, VesRefusal.other(status, detail));
    }
  }

  /** The events are durable. */
  void accept(HttpServletResponse response) {
    version(response);
    response.setStatus(HttpServletResponse.SC_ACCEPTED);
  }

  void refuse(HttpServletResponse response, VesRefusal refusal) throws IOException {
    version(response);
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response
        .getOutputStream()
        .write(
            json.writeValueAsBytes(
                Map.of(
                    "requestError",
                    Map.of(
                        refusal.kind().field(),
                        new Body(refusal.messageId(), refusal.text(), refusal.variables())))));
  }

  void unavailable(HttpServletResponse response, String reason, String retrySeconds)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, retrySeconds);
    refuse(response, VesRefusal.unavailable(reason));
  }

  private static void version(HttpServletResponse response) {
    response.setHeader("X-MinorVersion", "2");
    response.setHeader("X-PatchVersion", "1");
    response.setHeader("X-LatestVersion", "7.2.1");
  }

  /** Content of a service or policy exception. */
  record Body(String messageId, String text, List<String> variables) {}
}
