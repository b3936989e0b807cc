package vn.thongmach.dataplane.source.snmp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.TransportStateReference;
import org.snmp4j.event.AuthenticationFailureEvent;
import org.snmp4j.event.AuthenticationFailureListener;
import org.snmp4j.event.UsmUserEvent;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.AbstractTransportMapping;
import vn.thongmach.dataplane.source.udp.Datagram;
import vn.thongmach.dataplane.source.udp.UdpSocket;

/**
 * Messages of v3 with the user-based security model (RFC 3412, RFC 3414): only level authPriv is
 * taken. Questions for our engine's id and time are answered. One thread.
 */
final class UserMessages {

  /** Engines a user's keys are kept for; more are forgotten, since anybody can invent engines. */
  private static final int MOST_ENGINES = 20_000;

  private final USM security;
  private final MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
  private final Transport transport;
  private TrapSenders senders = TrapSenders.NONE;
  private int engines;

  private @Nullable CommandResponderEvent<?> opened;
  private int failure;

  UserMessages(EngineIdentity engine, UdpSocket socket) {
    transport = new Transport(socket);
    SecurityProtocols protocols = new SecurityProtocols(SecurityProtocolSet.none);
    for (Authentication authentication : Authentication.values()) {
      protocols.addAuthenticationProtocol(authentication.protocol());
    }
    for (Privacy privacy : Privacy.values()) {
      protocols.addPrivacyProtocol(privacy.protocol());
    }
    CounterSupport counters = new CounterSupport();
    security = new USM(protocols, new OctetString(engine.engineId()), engine.boots(), counters);
    security.setEngineDiscoveryEnabled(true);
    security.addUsmUserListener(
        change -> {
          if (change.getType() == UsmUserEvent.USER_ADDED) {
            engines++;
          }
        });
    SecurityModels models = new SecurityModels();
    models.addSecurityModel(security);
    dispatcher.addMessageProcessingModel(
        new MPv3(engine.engineId(), null, protocols, models, counters));
    dispatcher.addCommandResponder(new Keeping());
    dispatcher.addAuthenticationFailureListener(new Failing());
  }

  /** Knows these users and no others from now on. */
  void use(TrapSenders registered) {
    senders = registered;
    security.setUsers(registered.users().stream().map(UserMessages::user).toArray(UsmUser[]::new));
    engines = 0;
  }

  private static UsmUser user(TrapSenders.User user) {
    return new UsmUser(
        new OctetString(user.name()),
        user.authentication().id(),
        new OctetString(user.authenticationPassword()),
        user.privacy().id(),
        new OctetString(user.privacyPassword()));
  }

  /** Opens a message of version 3. */
  Opening open(Datagram datagram) {
    if (engines > MOST_ENGINES) {
      use(senders);
    }
    opened = null;
    failure = SnmpConstants.SNMP_MP_OK;
    transport.answered = false;
    UdpAddress peer = new UdpAddress(datagram.peer().getAddress(), datagram.peer().getPort());
    dispatcher.processMessage(transport, peer, ByteBuffer.wrap(datagram.bytes()), null);
    CommandResponderEvent<?> event = opened;
    if (event != null) {
      return of(datagram, event);
    }
    if (transport.answered && isProbe(failure)) {
      return Opening.Closed.PROBE;
    }
    return failure == SnmpConstants.SNMP_MP_OK ? Opening.Closed.MALFORMED : Opening.Closed.REFUSED;
  }

  private static boolean isProbe(int failure) {
    return failure == SnmpConstants.SNMPv3_USM_UNKNOWN_ENGINEID
        || failure == SnmpConstants.SNMPv3_USM_NOT_IN_TIME_WINDOW;
  }

  private Opening of(Datagram datagram, CommandResponderEvent<?> event) {
    Optional<RegisteredSender> sender = senders.user(event.getSecurityName());
    if (sender.isEmpty() || event.getSecurityLevel() != SecurityLevel.AUTH_PRIV) {
      return Opening.Closed.REFUSED;
    }
    try {
      byte[] pdu = plain(event.getPDU());
      Trap trap = Trap.decode(TrapPayload.V3, pdu);
      TrapPayload payload =
          new TrapPayload(
              TrapPayload.V3,
              datagram.peer().getAddress(),
              datagram.received(),
              event.getSecurityName(),
              pdu);
      return new Opening.Opened(sender.get(), payload, trap.wantsAnswer(), () -> answer(event));
    } catch (MalformedTrapException e) {
      return Opening.Closed.MALFORMED;
    }
  }

  /** The PDU as it stood in the message, out of its scope. */
  private static byte[] plain(PDU scoped) throws MalformedTrapException {
    try {
      PDU pdu = new PDU(scoped.getType(), scoped.getVariableBindings());
      pdu.setRequestID(scoped.getRequestID());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdu.encodeBER(bytes);
      return bytes.toByteArray();
    } catch (IOException | RuntimeException e) {
      throw new MalformedTrapException("The PDU cannot be kept.", e);
    }
  }

  private <A extends Address> void answer(CommandResponderEvent<A> event) throws IOException {
    if (!(event.getPDU() instanceof ScopedPDU asked)) {
      return;
    }
    ScopedPDU answer = new ScopedPDU(asked);
    answer.setType(PDU.RESPONSE);
    answer.setErrorStatus(PDU.noError);
    answer.setErrorIndex(0);
    try {
      dispatcher.returnResponsePdu(
          event.getMessageProcessingModel(),
          event.getSecurityModel(),
          event.getSecurityName(),
          event.getSecurityLevel(),
          answer,
          event.getMaxSizeResponsePDU(),
          event.getStateReference(),
          new StatusInformation());
    } catch (MessageException e) {
      throw new IOException("The answer cannot be made.", e);
    }
  }

  private final class Keeping implements CommandResponder {
    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
      event.setProcessed(true);
      opened = event;
    }
  }

  private final class Failing implements AuthenticationFailureListener {
    @Override
    public <A extends Address> void authenticationFailure(AuthenticationFailureEvent<A> event) {
      failure = event.getError();
    }
  }

  /** Sends what the library wants to send; the socket is read elsewhere. */
  private static final class Transport extends AbstractTransportMapping<UdpAddress> {

    private static final int LARGEST_MESSAGE = 65_507;

    private final UdpSocket socket;
    private boolean answered;

    Transport(UdpSocket socket) {
      this.socket = socket;
      this.maxInboundMessageSize = LARGEST_MESSAGE;
    }

    @Override
    public Class<UdpAddress> getSupportedAddressClass() {
      return UdpAddress.class;
    }

    @Override
    public void sendMessage(
        UdpAddress address,
        byte[] message,
        @Nullable TransportStateReference state,
        long timeoutMillis,
        int maxRetries)
        throws IOException {
      answered = true;
      socket.send(
          ByteBuffer.wrap(message),
          new InetSocketAddress(address.getInetAddress(), address.getPort()));
    }

    @Override
    public UdpAddress getListenAddress() {
      return new UdpAddress(socket.address().getAddress(), socket.address().getPort());
    }

    @Override
    public void listen() {}

    @Override
    public void close() {}
  }
}
