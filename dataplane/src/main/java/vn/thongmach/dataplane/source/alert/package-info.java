/** Alerts of Prometheus Alertmanager, as its webhook of version 4 sends them. */
@NullMarked
package vn.thongmach.dataplane.source.alert;

import org.jspecify.annotations.NullMarked;
