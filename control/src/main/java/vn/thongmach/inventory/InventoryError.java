package vn.thongmach.inventory;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with an inventory file or a question about the inventory. */
public enum InventoryError implements ErrorCode {
  OBJECT_NOT_FOUND("object-not-found", ErrorKind.NOT_FOUND),
  SOURCE_MALFORMED("source-malformed", ErrorKind.INVALID),
  NOTICE_MALFORMED("notice-malformed", ErrorKind.INVALID),
  SOURCE_OUTSIDE_SCOPE("source-outside-scope", ErrorKind.FORBIDDEN),
  OWNER_UNKNOWN("owner-unknown", ErrorKind.INVALID),
  OWNER_FIXED("owner-fixed", ErrorKind.CONFLICT),
  OBSERVED_FROM_AHEAD("observed-from-ahead", ErrorKind.INVALID),
  FORMAT_UNKNOWN("format-unknown", ErrorKind.INVALID),
  FILE_MISSING("file-missing", ErrorKind.INVALID),
  FILE_TOO_LARGE("file-too-large", ErrorKind.TOO_LARGE),
  FILE_EMPTY("file-empty"),
  MORE_ERRORS("more-errors"),

  ALIAS_COLLIDES("alias-collides"),
  ALIAS_TAKEN("alias-taken"),
  REFERENCE_UNKNOWN("reference-unknown"),
  PARENT_CYCLE("parent-cycle"),
  TOO_MANY_OBJECTS("too-many-objects"),
  VALUE_TOO_LONG("value-too-long"),
  VALUE_UNPRINTABLE("value-unprintable"),
  LATITUDE_MALFORMED("latitude-malformed"),
  LONGITUDE_MALFORMED("longitude-malformed"),

  XML_MALFORMED("xml-malformed"),
  XML_DOCTYPE("xml-doctype"),
  XML_TOO_DEEP("xml-too-deep"),
  XML_TOO_LARGE("xml-too-large"),
  GRAPH_MISSING("graph-missing"),
  GRAPH_REPEATED("graph-repeated"),
  GRAPH_NESTED("graph-nested"),
  NODE_WITHOUT_ID("node-without-id"),
  NODE_REPEATED("node-repeated"),
  EDGE_WITHOUT_END("edge-without-end"),
  EDGE_NODE_UNKNOWN("edge-node-unknown"),
  KEY_WITHOUT_ID("key-without-id"),
  KEY_REPEATED("key-repeated"),
  KEY_UNDECLARED("key-undeclared"),
  DATA_REPEATED("data-repeated"),

  CSV_MALFORMED("csv-malformed"),
  CSV_ENCODING("csv-encoding"),
  CSV_HEADER("csv-header"),
  CSV_FIELDS("csv-fields"),
  CSV_VALUE_MISSING("csv-value-missing"),
  CSV_TYPE_MALFORMED("csv-type-malformed"),
  CSV_REFERENCE_INCOMPLETE("csv-reference-incomplete"),
  CSV_LOCATION_INCOMPLETE("csv-location-incomplete"),
  CSV_ENDS_LATE("csv-ends-late"),
  CSV_VALUE_CONFLICTS("csv-value-conflicts"),
  CSV_SNMP_MALFORMED("csv-snmp-malformed"),
  CSV_CUSTOMERS_MALFORMED("csv-customers-malformed");

  private final String code;
  private final ErrorKind kind;

  InventoryError(String identifier) {
    this(identifier, ErrorKind.UNPROCESSABLE);
  }

  InventoryError(String identifier, ErrorKind kind) {
    this.code = "inventory." + identifier;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
