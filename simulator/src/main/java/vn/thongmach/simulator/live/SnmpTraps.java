package vn.thongmach.simulator.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import vn.thongmach.simulator.world.Chance;

/**
 * Short failures of the trunk's spans, told by SNMP v2c traps as their transmission equipment does:
 * linkDown, some seconds later linkUp. Interface n is the n-th span of the trunk's file.
 */
public final class SnmpTraps implements AutoCloseable {

  /** All spans have one agent, whose address is where the traps come from. */
  public static final String AGENT = "127.0.0.1";

  private static final String COMMUNITY = "public";
  private static final OID IF_INDEX = new OID("1.3.6.1.2.1.2.2.1.1");

  /** One in so many seconds. */
  private static final double EVERY = 2_400;

  private static final int SHORTEST = 10;
  private static final int SPREAD = 20;

  private final Snmp snmp;
  private final CommunityTarget<UdpAddress> target;
  private final int spans;
  private final Chance chance;
  private final List<Down> down = new ArrayList<>();
  private boolean told;

  private record Down(int span, long second) {}

  /**
   * @param port UDP port on which the product takes traps on the loopback address
   * @param spans interfaces there are
   * @throws IOException where no socket can be had
   */
  public SnmpTraps(int port, int spans, Chance chance) throws IOException {
    this.spans = spans;
    this.chance = chance;
    snmp = new Snmp(new DefaultUdpTransportMapping(new UdpAddress(AGENT + "/0")));
    target = new CommunityTarget<>(new UdpAddress(AGENT + "/" + port), new OctetString(COMMUNITY));
    target.setVersion(SnmpConstants.version2c);
  }

  /** What happens in this second. After a start all spans are said to be up, as equipment does. */
  void second(long second) {
    if (!told) {
      for (int span = 1; span <= spans; span++) {
        send(SnmpConstants.linkUp, span);
      }
      told = true;
    }
    for (Down each : List.copyOf(down)) {
      if (each.second() <= second) {
        send(SnmpConstants.linkUp, each.span());
        down.remove(each);
      }
    }
    if (chance.happens(1 / EVERY)) {
      int span = 1 + chance.below(spans);
      send(SnmpConstants.linkDown, span);
      down.add(new Down(span, second + SHORTEST + chance.below(SPREAD)));
    }
  }

  private void send(OID trap, int span) {
    PDU pdu = new PDU();
    pdu.setType(PDU.TRAP);
    pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, trap));
    pdu.add(new VariableBinding(new OID(IF_INDEX).append(span), new Integer32(span)));
    try {
      snmp.send(pdu, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    snmp.close();
  }
}
