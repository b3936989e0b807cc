package vn.thongmach.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is, from {@code thongmach.*} properties or the environment.
 *
 * @param data the data folder
 * @param databaseUrl address of a PostgreSQL to use instead of the embedded one
 * @param programs folder below which the embedded server's programs are unpacked; null means in the
 *     data folder
 */
@ConfigurationProperties("thongmach")
record DatabaseSettings(
    @DefaultValue("data") Path data, @Nullable String databaseUrl, @Nullable Path programs) {}
