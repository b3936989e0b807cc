package vn.thongmach.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;

/**
 * Calls the whole application over its HTTP, bodies written with single quotes. Codes carry a mark
 * of the class, so that classes sharing the application do not meet.
 */
public abstract class WebTest extends SharedApplicationTest {

  protected static final RequestPostProcessor ADMINISTRATOR = SignedIn.as(Role.ADMINISTRATOR);

  private final JsonMapper json = new JsonMapper();

  protected JsonNode created(String path, String body) throws Exception {
    return sent(201, ADMINISTRATOR, post(path), body);
  }

  protected JsonNode changed(String path, String body) throws Exception {
    return sent(200, ADMINISTRATOR, put(path), body);
  }

  protected JsonNode read(String path) throws Exception {
    return read(200, ADMINISTRATOR, path);
  }

  protected JsonNode read(int status, RequestPostProcessor who, String path) throws Exception {
    return answer(status, who, get(path));
  }

  protected JsonNode posted(int status, RequestPostProcessor who, String path, String body)
      throws Exception {
    return sent(status, who, post(path), body);
  }

  protected JsonNode putAs(int status, RequestPostProcessor who, String path, String body)
      throws Exception {
    return sent(status, who, put(path), body);
  }

  /** The codes of a refusal's problems. */
  protected static List<String> codes(JsonNode refusal) {
    return refusal
        .path("errors")
        .valueStream()
        .map(error -> error.path("code").asString())
        .toList();
  }

  /** One field of all items of a list. */
  protected static List<String> each(JsonNode items, String field) {
    return items.valueStream().map(item -> item.path(field).asString("")).toList();
  }

  protected String unit(String code, String parent) throws Exception {
    String above = parent.isEmpty() ? "" : ",'parent':'" + parent + "'";
    return id(
        created(
            "/api/units",
            "{'code':'%s','name':'Đơn vị %s','tree':'MANAGEMENT'%s}".formatted(code, code, above)));
  }

  protected String person(String givenName) throws Exception {
    return id(
        created(
            "/api/people",
            "{'familyName':'Nguyễn','middleName':'Văn','givenName':'%s'}".formatted(givenName)));
  }

  protected static String id(JsonNode made) {
    return made.path("id").asString();
  }

  /** Somebody of this role who reaches a unit and those below it. */
  protected static RequestPostProcessor of(Role role, String unit) {
    return SignedIn.as(role, UUID.fromString(unit));
  }

  private JsonNode sent(
      int status, RequestPostProcessor who, MockHttpServletRequestBuilder request, String body)
      throws Exception {
    return answer(status, who, request.content(body.replace('\'', '"')));
  }

  private JsonNode answer(
      int status, RequestPostProcessor who, MockHttpServletRequestBuilder request)
      throws Exception {
    MockHttpServletResponse response =
        mvc.perform(request.contentType(MediaType.APPLICATION_JSON).with(who))
            .andReturn()
            .getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isEqualTo(status);
    return json.readTree(body);
  }
}
