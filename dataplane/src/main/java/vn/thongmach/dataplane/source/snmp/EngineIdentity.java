package vn.thongmach.dataplane.source.snmp;

/**
 * Who we are for those who send informs: there we are the authoritative engine (RFC 3414).
 *
 * @param engineId 5 to 32 bytes, given once
 * @param boots greater at every start, also after a restore
 */
public record EngineIdentity(byte[] engineId, int boots) {

  public EngineIdentity {
    if (engineId.length < 5 || engineId.length > 32 || boots < 1) {
      throw new IllegalArgumentException("An engine id has 5 to 32 bytes, boots count from 1.");
    }
  }
}
