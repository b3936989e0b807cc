package vn.thongmach.database;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of the embedded server: durable first, then small. It listens on the loopback address
 * alone and has no socket in the file system.
 */
final class PostgresSettings {

  static final Map<String, String> ALL = all();

  private PostgresSettings() {}

  private static Map<String, String> all() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("fsync", "on");
    settings.put("full_page_writes", "on");
    settings.put("synchronous_commit", "on");
    settings.put("max_connections", "40");
    settings.put("shared_buffers", "256MB");
    settings.put("work_mem", "8MB");
    settings.put("maintenance_work_mem", "48MB");
    settings.put("effective_cache_size", "512MB");
    settings.put("max_wal_size", "1GB");
    settings.put("min_wal_size", "128MB");
    settings.put("wal_buffers", "16MB");
    settings.put("wal_compression", "off");
    settings.put("wal_level", "replica");
    settings.put("max_wal_senders", "2");
    settings.put("checkpoint_timeout", "10min");
    settings.put("max_parallel_workers_per_gather", "1");
    settings.put("max_worker_processes", "4");
    settings.put("autovacuum_max_workers", "2");
    settings.put("io_method", "sync"); // the default keeps three more processes
    settings.put("jit", "off");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("lc_messages", "C");
    return Collections.unmodifiableMap(settings);
  }
}
