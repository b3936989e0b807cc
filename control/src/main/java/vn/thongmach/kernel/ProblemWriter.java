package vn.thongmach.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words problems in the reader's language and writes them where no controller is reached. */
@Component
public class ProblemWriter {

  private static final String TYPE = "urn:thongmach:error:";
  private static final String SEVERAL = "kernel.several-problems";

  private final Texts texts;
  private final JsonMapper json;
  private final List<ProblemForm> foreignForms;

  public ProblemWriter(Texts texts, JsonMapper json, ObjectProvider<ProblemForm> foreignForms) {
    this.texts = texts;
    this.json = json;
    this.foreignForms = foreignForms.stream().toList();
  }

  /**
   * @param problems at least one; the first decides code and status
   */
  public ProblemDocument document(HttpServletRequest request, List<Problem> problems) {
    Locale language = ReaderLanguage.of(request);
    List<ProblemDocument.ProblemEntry> entries =
        problems.stream().map(problem -> entry(language, problem)).toList();
    ErrorCode first = problems.getFirst().code();
    String detail =
        entries.size() == 1
            ? entries.getFirst().message()
            : texts.of(language, SEVERAL, entries.size());
    return new ProblemDocument(
        TYPE + first.code(),
        texts.of(language, "kernel.title." + first.kind()),
        first.kind().status(),
        detail,
        request.getRequestURI(),
        first.code(),
        entries);
  }

  /** Writes the answer; does nothing when an answer is already under way. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    for (ProblemForm form : foreignForms) {
      if (form.covers(request)) {
        form.write(request, response, problem);
        return;
      }
    }
    ProblemDocument document = document(request, List.of(problem));
    response.setStatus(document.status());
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(document));
  }

  private ProblemDocument.ProblemEntry entry(Locale language, Problem problem) {
    return new ProblemDocument.ProblemEntry(
        problem.code().code(),
        problem.line(),
        problem.column(),
        problem.field(),
        texts.of(language, problem));
  }
}
