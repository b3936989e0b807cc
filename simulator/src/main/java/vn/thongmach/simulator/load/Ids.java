package vn.thongmach.simulator.load;

import java.util.HashMap;
import java.util.Map;

/** Which id the product gave to what the world knows by a code. */
final class Ids {

  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> clauses = new HashMap<>();
  private final Map<String, String> documents = new HashMap<>();

  void putUnit(String code, String id) {
    units.put(code, id);
  }

  void putPerson(String code, String id) {
    people.put(code, id);
  }

  void putDocument(String symbol, String id) {
    documents.put(symbol, id);
  }

  void putClause(String symbol, String code, String id) {
    clauses.put(symbol + " " + code, id);
  }

  String unit(String code) {
    return known(units, code);
  }

  String person(String code) {
    return known(people, code);
  }

  String document(String symbol) {
    return known(documents, symbol);
  }

  String clause(String symbol, String code) {
    return known(clauses, symbol + " " + code);
  }

  private static String known(Map<String, String> ids, String code) {
    String id = ids.get(code);
    if (id == null) {
      throw new IllegalArgumentException("Nothing with code " + code + " was handed in.");
    }
    return id;
  }
}
