package vn.thongmach.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.testing.WebTest;

/** Sends lists in and takes them out over the real endpoints and rules. */
abstract class ListTest extends WebTest {

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  JsonNode upload(int status, RequestPostProcessor who, String path, byte[] file) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(
                multipart(path)
                    .file(new MockMultipartFile("file", "bang.bin", null, file))
                    .with(who))
            .andReturn()
            .getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isEqualTo(status);
    return new JsonMapper().readTree(body);
  }

  JsonNode imported(String kind, String text) throws Exception {
    return upload(200, ADMINISTRATOR, "/api/imports/" + kind, bytes(text));
  }

  JsonNode refused(String kind, String text) throws Exception {
    return upload(422, ADMINISTRATOR, "/api/imports/" + kind, bytes(text));
  }

  static void counts(JsonNode done, int created, int changed, int unchanged) {
    assertThat(
            List.of(
                done.path("created").asInt(),
                done.path("changed").asInt(),
                done.path("unchanged").asInt()))
        .containsExactly(created, changed, unchanged);
  }

  byte[] download(RequestPostProcessor who, String path) throws Exception {
    MockHttpServletResponse response = mvc.perform(get(path).with(who)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
    return response.getContentAsByteArray();
  }

  /** Code, line, column and heading of every problem but the summary. */
  static List<String> places(JsonNode refusal) {
    return refusal
        .path("errors")
        .valueStream()
        .skip(1)
        .map(
            error ->
                "%s %d:%d %s"
                    .formatted(
                        error.path("code").asString(),
                        error.path("line").asInt(),
                        error.path("column").asInt(),
                        error.path("field").asString("")))
        .toList();
  }
}
