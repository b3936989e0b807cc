package vn.thongmach.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Hands an opened data store to an application, which closes it after everything that uses it. */
public final class DataStoreInitializer
    implements ApplicationContextInitializer<GenericApplicationContext> {

  private final DataStore store;

  public DataStoreInitializer(DataStore store) {
    this.store = store;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean("dataStore", DataStore.class, () -> store);
    context.registerBean("dataFolder", DataFolder.class, store::folder);
  }
}
