package vn.thongmach;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.thongmach.command.CommandLine;
import vn.thongmach.command.Serving;

/** The control application: a modular monolith with one package per module below this one. */
@SpringBootApplication
public class ThongMach {

  /** Serves without words; with words carries out that command. */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      Serving.run(ThongMach.class);
    } else {
      CommandLine.run(ThongMach.class, arguments);
    }
  }
}
