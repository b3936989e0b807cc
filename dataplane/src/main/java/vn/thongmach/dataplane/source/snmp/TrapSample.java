package vn.thongmach.dataplane.source.snmp;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import vn.thongmach.dataplane.source.mapping.Effect;
import vn.thongmach.dataplane.source.mapping.RuleSet;

/**
 * Traps as text, to try rules on: one {@code OID = value} a line or joined by {@code ; } as the
 * text of an alarm holds them, or as {@code snmptrapd -On} prints them, with types; {@code peer =
 * address} and {@code version = v1|v2c|v3} besides. An empty line ends a trap.
 */
public final class TrapSample {

  private static final Pattern BETWEEN = Pattern.compile("\\t|;\\s+(?=\\.?\\d+(\\.\\d+){2,}\\s*=)");
  private static final Pattern VARBIND = Pattern.compile("\\.?(\\d+(?:\\.\\d+)+)\\s*=\\s*(.*)");
  private static final Pattern AROUND = Pattern.compile("(peer|version)\\s*=\\s*(\\S+)");
  private static final Pattern TYPED = Pattern.compile("([A-Z][A-Za-z0-9-]*): ?(.*)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}");
  private static final Pattern IN_BRACKETS = Pattern.compile("[^(]*\\((-?\\d{1,20})\\).*");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern OBJECT = Pattern.compile("\\.?[012](\\.\\d+){4,}");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-fA-F]{2})*");

  /** Set aside for documents (RFC 5737); nobody sends from it. */
  private static final String NOBODY = "192.0.2.1";

  private TrapSample() {}

  /** One trap of a sample and what became of it. */
  public record Tried(Map<String, String> fields, Effect effect) {}

  /**
   * Something that cannot be read.
   *
   * @param line from 1; of a trap that does not tell which it is, its first line
   * @param text the line; empty when the trap does not tell which it is
   */
  public record Fault(int line, String text) {}

  /** A sample with lines that cannot be read. */
  public static final class MalformedSampleException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    MalformedSampleException(List<Fault> faults) {
      super("Lines of the sample cannot be read: " + faults);
      this.faults = List.copyOf(faults);
    }

    /** All of them. */
    public List<Fault> faults() {
      return faults;
    }
  }

  /**
   * Reads a sample and applies rules as the intake would.
   *
   * @param most traps beyond this many are left out
   * @throws MalformedSampleException with all faults
   */
  public static List<Tried> tryOut(String text, RuleSet rules, int most)
      throws MalformedSampleException {
    List<Tried> tried = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    TrapText trap = new TrapText();
    int number = 0;
    for (String line : (text + "\n\n").split("\\R", -1)) {
      number++;
      if (line.isBlank()) {
        if (trap.begun > 0 && tried.size() < most) {
          trap.end(faults, tried, rules);
        }
        trap = new TrapText();
      } else {
        trap.take(line, number, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new MalformedSampleException(faults);
    }
    return tried;
  }

  private static final class TrapText {
    private final List<VariableBinding> varbinds = new ArrayList<>();
    private String peer = NOBODY;
    private String version = "v2c";
    private int begun;

    void take(String line, int number, List<Fault> faults) {
      begun = begun == 0 ? number : begun;
      for (String part : BETWEEN.split(line.strip())) {
        if (!part.isBlank() && !takes(part.strip())) {
          faults.add(new Fault(number, part.strip()));
        }
      }
    }

    private boolean takes(String part) {
      Matcher around = AROUND.matcher(part);
      if (around.matches()) {
        if (around.group(1).equals("peer")) {
          peer = around.group(2);
        } else {
          version = around.group(2);
        }
        return true;
      }
      Matcher varbind = VARBIND.matcher(part);
      try {
        if (varbind.matches()) {
          varbinds.add(
              new VariableBinding(new OID(varbind.group(1)), variable(varbind.group(2).strip())));
          return true;
        }
      } catch (RuntimeException notOfItsType) {
        return false;
      }
      return false;
    }

    void end(List<Fault> faults, List<Tried> tried, RuleSet rules) {
      OID identity = identity();
      if (identity == null) {
        faults.add(new Fault(begun, ""));
        return;
      }
      Trap trap = new Trap(null, false, identity, List.copyOf(varbinds));
      Map<String, String> fields = TrapFields.of(peer, version, trap);
      tried.add(new Tried(fields, TrapReader.effect(peer, fields, trap, rules)));
    }

    private @Nullable OID identity() {
      for (VariableBinding varbind : varbinds) {
        if (varbind.getOid().equals(SnmpConstants.snmpTrapOID)
            && varbind.getVariable() instanceof OID identity) {
          return identity;
        }
      }
      return null;
    }
  }

  /** A value with its type before it, or without, when it is what it looks like. */
  private static Variable variable(String text) {
    Matcher typed = TYPED.matcher(text);
    if (typed.matches()) {
      String value = typed.group(2).strip();
      switch (typed.group(1)) {
        case "INTEGER", "Integer32" -> {
          return new Integer32(Integer.parseInt(number(value)));
        }
        case "Gauge32", "Unsigned32", "Counter32" -> {
          return new UnsignedInteger32(Long.parseLong(number(value)));
        }
        case "Counter64" -> {
          return new Counter64(Long.parseUnsignedLong(number(value)));
        }
        case "Timeticks" -> {
          return new TimeTicks(Long.parseLong(number(value)));
        }
        case "OID" -> {
          return oid(value);
        }
        case "IpAddress" -> {
          return address(value);
        }
        case "STRING" -> {
          return words(value);
        }
        case "Hex-STRING" -> {
          return new OctetString(HexFormat.of().parseHex(value.replaceAll("\\s", "")));
        }
        default -> {
          return words(text);
        }
      }
    }
    return untyped(text);
  }

  private static Variable untyped(String text) {
    if (ADDRESS.matcher(text).matches()) {
      return address(text);
    }
    if (OBJECT.matcher(text).matches()) {
      return oid(text);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return new OctetString(HexFormat.of().parseHex(text.substring(2)));
    }
    if (NUMBER.matcher(text).matches()) {
      long value = text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
      return value == (int) value ? new Integer32((int) value) : new Counter64(value);
    }
    return words(text);
  }

  /** A number alone, or in brackets behind its name as in {@code up(1)}. */
  private static String number(String text) {
    Matcher named = IN_BRACKETS.matcher(text);
    return named.matches() ? named.group(1) : text;
  }

  private static OID oid(String text) {
    return new OID(text.startsWith(".") ? text.substring(1) : text);
  }

  private static IpAddress address(String text) {
    return new IpAddress(InetAddress.ofLiteral(text));
  }

  private static OctetString words(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String bare = quoted ? text.substring(1, text.length() - 1) : text;
    return new OctetString(bare.getBytes(StandardCharsets.UTF_8));
  }
}
