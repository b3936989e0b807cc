package vn.thongmach.assembly;

import java.util.UUID;
import vn.thongmach.access.Scope;

/**
 * Records of counts. Whoever reads an election reads its record; the head of the tellers and one of
 * the presidium confirm it, each once.
 */
public interface TallyRecords {

  /**
   * The record; before the first confirmation as it would be kept.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.not-counted}
   */
  TallyRecord.Confirmed read(Scope scope, UUID id);

  /**
   * Confirms the record that the writer saw.
   *
   * @param digest of that record
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.not-counted}, {@code assembly.not-signer}, {@code assembly.already-confirmed},
   *     {@code assembly.record-changed}
   */
  TallyRecord.Confirmed confirm(Scope scope, UUID id, String digest);
}
