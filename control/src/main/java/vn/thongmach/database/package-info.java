/**
 * Where the product keeps its data: the data folder, the embedded PostgreSQL or a server given by
 * address, and the connection pool over either. Nouns: DataFolder, EmbeddedPostgres,
 * DatabaseAddress. Proved by {@code EmbeddedPostgresTests} and {@code DataFolderTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package vn.thongmach.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
