package vn.thongmach.kernel;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people and machines, with plain line feeds on every system. */
public final class PrettyJson {

  private PrettyJson() {}

  /** The same text for the same value, ended by a line feed. */
  public static String of(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.builder().build().writer().with(printer).writeValueAsString(value) + "\n";
  }
}
