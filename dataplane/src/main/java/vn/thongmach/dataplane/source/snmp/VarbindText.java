package vn.thongmach.dataplane.source.snmp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.snmp4j.smi.AbstractVariable;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * Varbinds as words: {@code OID=value; OID=value}. OIDs are numeric, numbers and times (hundredths
 * of a second) decimal; an octet string is text where it is printable UTF-8, else {@code 0x} and
 * its bytes in hexadecimal.
 */
final class VarbindText {

  private static final String HEXADECIMAL = "0x";

  private VarbindText() {}

  /** All varbinds, until the text has this length or more. */
  static String of(List<VariableBinding> varbinds, int enough) {
    StringBuilder text = new StringBuilder();
    for (VariableBinding varbind : varbinds) {
      if (text.length() > enough) {
        break;
      }
      text.append(text.isEmpty() ? "" : "; ")
          .append(varbind.getOid().toDottedString())
          .append('=')
          .append(value(varbind.getVariable()));
    }
    return text.toString();
  }

  static String value(Variable value) {
    return switch (value) {
      case Integer32 number -> Integer.toString(number.getValue());
      case UnsignedInteger32 number -> Long.toString(number.getValue());
      case Counter64 number -> Long.toUnsignedString(number.getValue());
      case OID oid -> oid.toDottedString();
      case IpAddress address -> address.getInetAddress().getHostAddress();
      case Opaque opaque -> hexadecimal(opaque);
      case OctetString octets -> text(octets);
      case Null nothing -> Null.isExceptionSyntax(nothing.getSyntax()) ? nothing.toString() : "";
      default -> AbstractVariable.getSyntaxString(value.getSyntax());
    };
  }

  private static String text(OctetString octets) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.getValue())).toString();
      return text.codePoints().allMatch(VarbindText::isPrintable) ? text : hexadecimal(octets);
    } catch (CharacterCodingException e) {
      return hexadecimal(octets);
    }
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String hexadecimal(OctetString octets) {
    return HEXADECIMAL + HexFormat.of().formatHex(octets.getValue());
  }
}
