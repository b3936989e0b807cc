/** Migrations that need more than SQL; Flyway finds them beside the others. */
@NullMarked
package db.migration.regulation;

import org.jspecify.annotations.NullMarked;
