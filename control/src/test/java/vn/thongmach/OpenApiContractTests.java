package vn.thongmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

/**
 * The description of the API is the one the console's types are generated from. After a wanted
 * change run with {@code -Dopenapi.update=true}.
 */
class OpenApiContractTests extends SharedApplicationTest {

  private static final Path WRITTEN = Path.of("target", "openapi.json");
  private static final Path COMMITTED =
      Path.of(System.getProperty("repository.root", ".."), "console", "api", "openapi.json");

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private JsonNode api;

  @BeforeAll
  void readDescription() throws Exception {
    String text =
        mvc.perform(get("/v3/api-docs").with(SignedIn.as(Role.ADMINISTRATOR)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    api = json.readTree(text);
    Files.writeString(WRITTEN, json.writeValueAsString(api) + "\n");
  }

  @Test
  void isTheOneTheConsoleIsBuiltFrom() throws IOException {
    String written = Files.readString(WRITTEN);
    if (Boolean.getBoolean("openapi.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, written);
    }
    if (Files.exists(COMMITTED)) {
      assertThat(Files.readString(COMMITTED)).isEqualTo(written);
    }
  }

  @Test
  void summarisesEveryOperationAndNamesItsRoles() {
    List<String> bare = new ArrayList<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          JsonNode described = operation.getValue();
                          if (described.path("summary").asString("").isEmpty()
                              || !described.has("x-roles")) {
                            bare.add(operation.getKey() + " " + path.getKey());
                          }
                        }));
    assertThat(bare).isEmpty();
  }

  @Test
  void describesProblemsAndNothingInternal() {
    assertThat(api.at("/components/schemas/ProblemDocument/properties").propertyNames())
        .contains("code", "errors");
    assertThat(api.at("/components/schemas").propertyNames()).doesNotContain("Scope", "Actor");
    assertThat(api.path("paths").propertyNames()).noneMatch(path -> path.startsWith("/actuator"));
  }
}
