package vn.thongmach.access.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes records by their null annotations: a component that may be null has the type "null"
 * too. Answers name every field, null or not; requests may leave out what may be null.
 */
@Component
class RecordSchemas implements ModelConverter {

  private static final String PREFIX = Components.COMPONENTS_SCHEMAS_REF;

  private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      Schema<?> described =
          schema.get$ref() == null
              ? schema
              : context.getDefinedModels().get(nameOf(schema.get$ref()));
      if (schema.get$ref() != null && raw.getTypeParameters().length == 0) {
        claim(nameOf(schema.get$ref()), raw);
      }
      if (described != null && described.getProperties() != null) {
        describe(raw, described);
      }
    }
    return schema;
  }

  /** Two records of one simple name would share a schema, and one of them be described wrongly. */
  private void claim(String name, Class<?> record) {
    Class<?> first = owners.putIfAbsent(name, record);
    if (first != null && first != record) {
      throw new IllegalStateException(
          "Schema " + name + " stands for " + first.getName() + " and " + record.getName());
    }
  }

  /** Makes every field of answers required. */
  static void requireFieldsOfAnswers(OpenAPI api) {
    Set<String> requests = namesUsedByRequests(api);
    schemas(api)
        .forEach(
            (name, schema) -> {
              if (!requests.contains(name) && schema.getProperties() != null) {
                schema.setRequired(schema.getProperties().keySet().stream().sorted().toList());
              }
            });
  }

  private static void describe(Class<?> record, Schema<?> schema) {
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Schema<?> property = schema.getProperties().get(component.getName());
      if (property == null) {
        continue;
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        schema.getProperties().put(component.getName(), orNull(property));
      } else {
        required.add(component.getName());
      }
    }
    schema.setRequired(required.stream().sorted().toList());
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      Schema<Object> nothing = new Schema<>();
      nothing.setTypes(Set.of("null"));
      Schema<Object> either = new Schema<>();
      either.setAnyOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
      return either;
    }
    Set<String> types = property.getTypes();
    if (types != null && !types.contains("null")) {
      Set<String> wider = new LinkedHashSet<>(types);
      wider.add("null");
      property.setTypes(wider);
    }
    return property;
  }

  private static Set<String> namesUsedByRequests(OpenAPI api) {
    Deque<Schema<?>> open = new ArrayDeque<>();
    for (PathItem item : api.getPaths().values()) {
      for (Operation operation : item.readOperations()) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
          operation.getRequestBody().getContent().values().stream()
              .filter(content -> content.getSchema() != null)
              .forEach(content -> open.add(content.getSchema()));
        }
      }
    }
    Set<String> names = new HashSet<>();
    while (!open.isEmpty()) {
      Schema<?> schema = open.poll();
      if (schema.get$ref() != null && names.add(nameOf(schema.get$ref()))) {
        Schema<?> named = schemas(api).get(nameOf(schema.get$ref()));
        if (named != null) {
          open.add(named);
        }
      }
      if (schema.getItems() != null) {
        open.add(schema.getItems());
      }
      if (schema.getAnyOf() != null) {
        open.addAll(schema.getAnyOf().stream().map(any -> (Schema<?>) any).toList());
      }
      if (schema.getProperties() != null) {
        schema.getProperties().values().forEach(property -> open.add((Schema<?>) property));
      }
    }
    return names;
  }

  @SuppressWarnings("rawtypes")
  private static Map<String, Schema> schemas(OpenAPI api) {
    return api.getComponents() == null || api.getComponents().getSchemas() == null
        ? Map.of()
        : api.getComponents().getSchemas();
  }

  private static String nameOf(String reference) {
    return reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
  }
}
