package vn.thongmach.work;

/** Makes the tasks of series as their days come near, each once, whoever else does so too. */
public interface MakingTasks {

  /**
   * Makes or skips the next one that is due; each in a transaction of its own.
   *
   * @return whether there was one
   */
  boolean makeNext();
}
