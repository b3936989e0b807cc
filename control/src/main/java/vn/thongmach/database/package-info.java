/**
 * Where the product keeps its data: the data folder, the embedded PostgreSQL or a server given by
 * address, and the connection pool over either; one folder and one product for one database. Nouns:
 * DataFolder, EmbeddedPostgres, DatabaseAddress, Ownership, SoleUse. Proved by {@code
 * EmbeddedPostgresTests}, {@code DataFolderTests} and {@code SoleUseModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package vn.thongmach.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
