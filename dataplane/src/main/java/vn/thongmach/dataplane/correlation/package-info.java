/**
 * Which alarms belong together and what lies at their root. Nouns: AlarmLine (what is fed), Episode
 * (one object failed from then to then), Explanation (all episodes held for true, with what follows
 * from them), Incident, IncidentDelta. Explanations are weighed as a whole against what was heard
 * and what stayed silent; how likely what is, is learned from the alarms themselves. Proved by
 * {@code CorrelatorTests}, {@code IncidentLedgerTests} and {@code StormQualityTests}.
 */
@NullMarked
package vn.thongmach.dataplane.correlation;

import org.jspecify.annotations.NullMarked;
