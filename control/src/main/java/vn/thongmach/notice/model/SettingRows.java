package vn.thongmach.notice.model;

import java.util.Optional;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.MailSettings;

/** The stored mail server, without its password. */
public interface SettingRows {

  /** The settings, {@link MailSettings#passwordKept} false. */
  Optional<MailSettings> find(Scope scope);

  /** Whether they were written: false where their version is no longer the one before. */
  boolean put(Scope scope, MailSettings settings);
}
