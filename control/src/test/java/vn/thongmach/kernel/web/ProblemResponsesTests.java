package vn.thongmach.kernel.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ProblemForm;
import vn.thongmach.kernel.ProblemWriter;
import vn.thongmach.kernel.Texts;

class ProblemResponsesTests {

  private final MockMvc mvc = mvc();

  @Test
  void answersInVietnameseUnlessEnglishIsAskedFor() throws Exception {
    MockHttpServletRequestBuilder request = get("/probe/page").param("page", "-1");
    mvc.perform(request)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:thongmach:error:kernel.page-malformed"))
        .andExpect(jsonPath("$.title").value("Yêu cầu không hợp lệ"))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.instance").value("/probe/page"))
        .andExpect(
            jsonPath("$.detail")
                .value(
                    "Trang -1 với 50 dòng không hợp lệ; số trang tính từ 0, mỗi trang từ 1 đến 1000"
                        + " dòng."));
    mvc.perform(get("/probe/page").param("page", "-1").header("Accept-Language", "fr,en;q=0.8"))
        .andExpect(jsonPath("$.title").value("Invalid request"));
    mvc.perform(get("/probe/page").param("page", "-1").header("Accept-Language", ";;bad"))
        .andExpect(jsonPath("$.title").value("Yêu cầu không hợp lệ"));
  }

  @Test
  void listsAllProblemsWithTheirPlaces() throws Exception {
    english(get("/probe/several"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("kernel.not-found"))
        .andExpect(jsonPath("$.detail").value("2 errors were found; each is listed below."))
        .andExpect(jsonPath("$.errors[0].message").value("Nothing is found at this address."))
        .andExpect(jsonPath("$.errors[1].line").value(3))
        .andExpect(jsonPath("$.errors[1].column").value(7));
  }

  @Test
  void namesTheUnknownField() throws Exception {
    expect(
        send("{\"name\":\"a\",\"colour\":1}"),
        400,
        "kernel.unknown-field",
        "Field “colour” is not part of this request; accepted fields: due, id, name, period, sub.");
    expect(
        send("{\"sub\":{\"count\":1,\"x\":1}}"),
        400,
        "kernel.unknown-field",
        "Field “sub.x” is not part of this request; accepted fields: count.");
  }

  @Test
  void placesWhatIsNoJson() throws Exception {
    expect(
        send("{\"name\":\n oops}"),
        400,
        "kernel.body-malformed",
        "The request body is malformed at line 2, column 2.");
    expect(send("{\"name\":\"a\",\"name\":\"b\"}"), 400, "kernel.body-malformed", null);
    expect(send("{} {}"), 400, "kernel.body-malformed", null);
    expect(send(""), 400, "kernel.body-malformed", null);
    expect(send("[]"), 400, "kernel.body-malformed", null);
    expect(send("[".repeat(2000)), 400, "kernel.body-malformed", null);
  }

  @Test
  void namesTheValueOfTheWrongKind() throws Exception {
    expect(
        send("{\"id\":\"not-an-id\"}"),
        400,
        "kernel.value-malformed",
        "Value “not-an-id” of “id” has the wrong type or form.");
    expect(
        send("{\"sub\":{}}"),
        400,
        "kernel.value-missing",
        "Value “sub.count” is missing and must be given.");
    expect(send("{\"due\":\"yesterday\"}"), 400, "kernel.value-malformed", null);
    expect(send("{\"sub\":[1]}"), 400, "kernel.value-malformed", null);
    expect(send("{\"name\":\"a\\u0000b\"}"), 400, "kernel.value-malformed", null);
    expect(
        send("{\"period\":\"2026-Q5\"}"),
        400,
        "kernel.period-malformed",
        "Period “2026-Q5” is malformed; write 2026, 2026-Q4, 2026-11 or 2026-11-22.");
  }

  @Test
  void takesTextInItsComposedForm() throws Exception {
    mvc.perform(
            post("/probe")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Ha\u0300 No\u0323\u0302i\"}"))
        .andExpect(content().string("Hà Nội"));
  }

  @Test
  void namesMissingAndMistypedParameters() throws Exception {
    expect(
        english(get("/probe/period")),
        400,
        "kernel.value-missing",
        "Value “period” is missing and must be given.");
    expect(
        english(get("/probe/period").param("period", "soon")),
        400,
        "kernel.period-malformed",
        null);
    expect(
        english(get("/probe/page").param("page", "one")),
        400,
        "kernel.value-malformed",
        "Value “one” of “page” has the wrong type or form.");
    expect(english(multipart("/probe/file")), 400, "kernel.value-missing", null);
  }

  @Test
  void namesMethodsAndMediaTypesAccepted() throws Exception {
    expect(
            english(get("/probe")),
            405,
            "kernel.method-not-allowed",
            "This address does not take method GET; allowed: POST.")
        .andExpect(header().string("Allow", "POST"));
    expect(
        english(post("/probe").contentType(MediaType.TEXT_PLAIN).content("x")),
        415,
        "kernel.media-type-not-supported",
        "Content type “text/plain” is not accepted; accepted: application/json.");
    english(get("/probe/page").accept(MediaType.IMAGE_PNG)).andExpect(status().isNotAcceptable());
  }

  @Test
  void saysWhatLimitABodyWentOver() throws Exception {
    expect(
        english(multipart("/probe/too-large").file(new MockMultipartFile("file", new byte[1]))),
        413,
        "kernel.body-too-large",
        "The request body is larger than the limit of 64 MB.");
  }

  @Test
  void asksToComeBackWhenTheDatabaseIsAway() throws Exception {
    expect(
            english(get("/probe/no-database")),
            503,
            "kernel.unavailable",
            "The database is not ready; try again in a few seconds.")
        .andExpect(header().string("Retry-After", "2"));
  }

  @Test
  void hidesWhatABugSays() throws Exception {
    expect(english(get("/probe/bug")), 500, "kernel.internal", null)
        .andExpect(
            content()
                .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("secret"))))
        .andExpect(jsonPath("$.title").value("System error"));
  }

  private ResultActions send(String body) throws Exception {
    return english(post("/probe").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions english(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return mvc.perform(request.header("Accept-Language", "en"));
  }

  private static ResultActions expect(
      ResultActions answer, int status, String code, @Nullable String detail) throws Exception {
    answer
        .andExpect(status().is(status))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code));
    if (detail != null) {
      answer.andExpect(jsonPath("$.detail").value(detail));
    }
    return answer;
  }

  private static MockMvc mvc() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new JsonSettings().strictJson().customize(builder);
    JsonMapper json = builder.build();
    DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();
    new WebSettings().addFormatters(conversions);
    ProblemWriter writer =
        new ProblemWriter(
            new Texts(), json, new StaticListableBeanFactory().getBeanProvider(ProblemForm.class));
    return MockMvcBuilders.standaloneSetup(new Probe())
        .setControllerAdvice(new ProblemResponses(writer))
        .setMessageConverters(
            new org.springframework.http.converter.StringHttpMessageConverter(
                java.nio.charset.StandardCharsets.UTF_8),
            new JacksonJsonHttpMessageConverter(json))
        .setConversionService(conversions)
        .build();
  }

  record Body(
      @Nullable String name,
      @Nullable UUID id,
      @Nullable Instant due,
      @Nullable Period period,
      @Nullable Sub sub) {}

  record Sub(int count) {}

  @RestController
  static class Probe {

    @PostMapping(path = "/probe", consumes = MediaType.APPLICATION_JSON_VALUE)
    String body(@RequestBody Body body) {
      return String.valueOf(body.name());
    }

    @GetMapping(path = "/probe/page", produces = MediaType.APPLICATION_JSON_VALUE)
    PageRequest page(@RequestParam(required = false) @Nullable Integer page) {
      return PageRequest.of(page, null);
    }

    @GetMapping("/probe/period")
    String period(@RequestParam Period period) {
      return period.toString();
    }

    @PostMapping("/probe/file")
    String file(@RequestParam MultipartFile file) {
      return file.getName();
    }

    @PostMapping("/probe/too-large")
    String tooLarge() {
      throw new MaxUploadSizeExceededException(1);
    }

    @GetMapping("/probe/several")
    String several() {
      throw new CodedException(
          List.of(
              Problem.of(KernelError.NOT_FOUND),
              Problem.at(3, 7, KernelError.BODY_MALFORMED, 3, 7)));
    }

    @GetMapping("/probe/no-database")
    String noDatabase() {
      throw new QueryTimeoutException("slow");
    }

    @GetMapping("/probe/bug")
    String bug() {
      throw new IllegalStateException("secret detail");
    }
  }
}
