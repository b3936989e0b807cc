package vn.thongmach.access.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.AccessRules.Row;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Sender;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ProblemDocument;

/** The description of the API at {@code /v3/api-docs}, with the roles of {@link AccessRules}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String TOKEN = "token";
  private static final String SESSION = "session";
  private static final String PROBLEM = "#/components/schemas/ProblemDocument";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Scope.class, Sender.class, Actor.class)
        .replaceWithSchema(
            Period.class,
            new StringSchema()
                .description("A period in Asia/Ho_Chi_Minh: 2026, 2026-Q4, 2026-11 or 2026-11-22")
                .example("2026-Q4"))
        .replaceWithSchema(JsonNode.class, new Schema<Object>().description("Any JSON"));
  }

  @Bean
  OpenAPI openApi() {
    Components components = new Components();
    components.addSecuritySchemes(
        TOKEN,
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("tm_…")
            .description("For machines. Never together with a session."));
    components.addSecuritySchemes(
        SESSION,
        new SecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.COOKIE)
            .name(SessionCookie.NAME)
            .description(
                "For people. Requests that change something return the value of the cookie "
                    + SessionCsrfTokens.COOKIE
                    + " in the header "
                    + SessionCsrfTokens.HEADER
                    + "."));
    return new OpenAPI()
        .info(
            new Info()
                .title("Thông Mạch")
                .version("1")
                .description(
                    "Errors are problem details (RFC 9457) in the language of Accept-Language,"
                        + " Vietnamese by default. x-roles names the roles that may call. A changing"
                        + " request with a JSON body may carry the header Idempotency-Key, 16 to 64"
                        + " letters, digits, - or _: sent again within 30 days by the same account"
                        + " it changes nothing, gets the first answer and says so in"
                        + " Idempotency-Replayed.")
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(components);
  }

  @Bean
  GlobalOpenApiCustomizer rolesAndProblems() {
    return api -> {
      ModelConverters.getInstance(true)
          .readAll(ProblemDocument.class)
          .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
      if (api.getPaths() != null) {
        api.getPaths().forEach(ApiDescription::complete);
        RecordSchemas.requireFieldsOfAnswers(api);
      }
    };
  }

  private static void complete(String path, PathItem item) {
    item.readOperationsMap()
        .forEach(
            (method, operation) -> {
              complete(path, method, operation);
              operation.setTags(List.of(room(path)));
            });
  }

  /** The first step below the root, by which operations are grouped. */
  private static String room(String path) {
    String[] steps = path.split("/");
    return steps[1].equals("api") ? steps[2] : steps[1];
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    operation.setOperationId(operationId(path, method));
    String place = path.replaceAll("\\{[^}]+}", "x");
    Row row = AccessRules.rowFor(method.name(), place).orElse(null);
    List<String> roles =
        row == null ? List.of() : row.roles().stream().sorted().map(Role::wireName).toList();
    operation.addExtension("x-roles", roles);
    if (row == null || !row.open()) {
      operation.setSecurity(
          List.of(
              new SecurityRequirement().addList(TOKEN),
              new SecurityRequirement().addList(SESSION)));
    }
    ApiResponses responses =
        Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
    if (!path.startsWith("/eventListener/")) {
      responses.keySet().removeIf(status -> status.startsWith("4") || status.startsWith("5"));
      responses.setDefault(problem());
    }
    operation.setResponses(responses);
  }

  private static ApiResponse problem() {
    return new ApiResponse()
        .description("Refused")
        .content(
            new Content()
                .addMediaType(
                    ProblemDocument.MEDIA_TYPE,
                    new MediaType().schema(new Schema<Object>().$ref(PROBLEM))));
  }

  /** For example {@code getTargetsByCodeEvidence}: stable, whatever the methods are called. */
  private static String operationId(String path, PathItem.HttpMethod method) {
    StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
    for (String step : path.split("[/-]")) {
      if (step.isEmpty() || step.equals("api")) {
        continue;
      }
      String word = step.startsWith("{") ? step.substring(1, step.length() - 1) : step;
      id.append(step.startsWith("{") ? "By" : "")
          .append(Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1));
    }
    return id.toString();
  }
}
