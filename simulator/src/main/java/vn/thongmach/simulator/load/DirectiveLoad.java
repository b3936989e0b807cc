package vn.thongmach.simulator.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Resolutions, directives and conclusions with their clauses and relations. */
final class DirectiveLoad {

  private final Api api;
  private final Ids ids;

  DirectiveLoad(Api api, Ids ids) {
    this.api = api;
    this.ids = ids;
  }

  void load(JsonNode documents) {
    for (JsonNode document : documents) {
      String symbol = document.get("symbol").asString();
      JsonNode made = api.post("/api/resolutions", body(document));
      ids.putDocument(symbol, made.get("id").asString());
      for (JsonNode clause : made.get("clauses")) {
        ids.putClause(symbol, clause.get("code").asString(), clause.get("id").asString());
      }
      for (String kind : List.of("implements", "details", "continues", "replaces", "amends")) {
        relate(document, symbol, kind);
      }
    }
  }

  private Map<String, Object> body(JsonNode document) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (String field : List.of("symbol", "title", "kind", "adoptedOn")) {
      body.put(field, document.get(field).asString());
    }
    if (document.has("issuer")) {
      body.put("issuer", ids.unit(document.get("issuer").asString()));
    } else {
      body.put("issuerName", document.get("issuerName").asString());
    }
    List<Map<String, String>> clauses = new ArrayList<>();
    for (JsonNode clause : document.get("clauses")) {
      clauses.add(Map.of("code", clause.get(0).asString(), "text", clause.get(1).asString()));
    }
    body.put("clauses", clauses);
    return body;
  }

  private void relate(JsonNode document, String symbol, String kind) {
    if (document.has(kind)) {
      api.post(
          "/api/resolutions/" + ids.document(symbol) + "/relations",
          Map.of(
              "kind",
              kind.toUpperCase(Locale.ROOT),
              "target",
              ids.document(document.get(kind).asString())));
    }
  }
}
