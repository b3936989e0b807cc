/**
 * Who needs whom: the network as flat arrays, who falls with whom, and through time. Nouns:
 * Topology, Need, Timeline, Falls. Only the type {@code Path} has a meaning here; all others are
 * free. One thread. Proved by {@code TopologyTests} and {@code FallsPropertyTests}.
 */
@NullMarked
package vn.thongmach.dataplane.topology;

import org.jspecify.annotations.NullMarked;
