/**
 * Which alarms have one root, and which object that is: the correlator of the data plane run over
 * the recorded alarms, with the live network of dependencies.
 */
@NullMarked
package vn.thongmach.alarm.incident;

import org.jspecify.annotations.NullMarked;
