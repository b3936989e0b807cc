package vn.thongmach.simulator.storm;

import java.util.List;

/**
 * One thing that failed.
 *
 * @param root number of the object
 * @param saidAt when the root itself notices, milliseconds: before the first fall where a battery
 *     holds
 * @param falls when it fell and came up again, more than one pair for a flap
 * @param mute whether the root's own alarm is missing
 */
record StormFault(int root, long saidAt, List<long[]> falls, boolean mute) {}
