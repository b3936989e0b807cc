/**
 * Storms of alarms with known causes, over networks laid on the topologies of real operators, to
 * weigh correlation against. Nouns: StormStyle, Plant (the objects), StormFault, Storm, StormScore.
 * The same style, graph and seed give the same storm.
 */
@NullMarked
package vn.thongmach.simulator.storm;

import org.jspecify.annotations.NullMarked;
