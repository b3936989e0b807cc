package vn.thongmach.simulator.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many things, some at once, and gives the outcomes in order. */
final class Crowd {

  private static final int AT_ONCE = 6;

  private Crowd() {}

  static <T, R> List<R> each(List<T> things, Function<T, R> work) {
    List<R> outcomes = new ArrayList<>(things.size());
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<R>> running =
          things.stream().map(thing -> workers.submit(() -> work.apply(thing))).toList();
      for (Future<R> one : running) {
        outcomes.add(one.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while handing in.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
    return outcomes;
  }
}
