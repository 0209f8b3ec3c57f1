package planatlas.table;

import static planatlas.table.Column.string;

import java.util.List;

/** Every input that is no document, and why. */
public final class Rejects {

  public static final Table TABLE =
      new Table(
          "rejects",
          "未能成为文件的输入及原因",
          "an input that is no document, and why",
          List.of("source"),
          List.of(
              string("source", "文件位置", "locator of the input"),
              string("reason", "拒绝原因", "reason"),
              string("detail", "具体情况", "what was found and what was expected")));

  private Rejects() {}
}
