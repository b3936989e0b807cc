package vn.thongmach.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mail server as an administrator sets it; see {@link MailSettings}.
 *
 * @param password null keeps the one kept, empty forgets it; never shown again
 * @param version the one seen; null when not checked
 */
public record MailSettingsDraft(
    @Nullable Boolean on,
    @Nullable String host,
    @Nullable Integer port,
    MailSettings.@Nullable Tls tls,
    @Nullable String sender,
    @Nullable String account,
    @Nullable String password,
    @Nullable List<@Nullable String> domains,
    @Nullable String consoleUrl,
    @Nullable Integer version) {

  @Override
  public String toString() {
    return "MailSettingsDraft[" + host + ":" + port + "]";
  }
}
