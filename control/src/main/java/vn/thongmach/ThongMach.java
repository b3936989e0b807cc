package vn.thongmach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The control application: a modular monolith with one package per module below this one. */
@SpringBootApplication
public class ThongMach {

  public static void main(String[] arguments) {
    SpringApplication.run(ThongMach.class, arguments);
  }
}
