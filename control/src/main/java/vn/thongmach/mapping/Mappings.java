package vn.thongmach.mapping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.dataplane.source.mapping.MappingRule;

/** The mapping rules: one draft and the versions that were put in force. */
public interface Mappings {

  /** The rules that hold; empty before the first version. */
  Optional<MappingVersion> inForce(Scope scope);

  /**
   * One version.
   *
   * @throws vn.thongmach.kernel.CodedException {@code mapping.unknown-version}
   */
  MappingVersion version(Scope scope, int number);

  /** All versions, newest first. */
  List<MappingVersion> versions(Scope scope);

  MappingDraft draft(Scope scope);

  /**
   * Writes the draft.
   *
   * @param seen version of the draft that the writer saw
   * @throws vn.thongmach.kernel.CodedException {@code mapping.…} with everything wrong with the
   *     rules, {@code kernel.changed-meanwhile}
   */
  MappingDraft write(Scope scope, List<MappingRule> rules, int seen);

  /**
   * Puts the draft in force as a new version; it holds from now on.
   *
   * @param seen version of the draft that is meant
   * @throws vn.thongmach.kernel.CodedException {@code mapping.…}, {@code kernel.value-missing},
   *     {@code kernel.changed-meanwhile}
   */
  MappingVersion putInForce(Scope scope, @Nullable String reason, int seen);
}
