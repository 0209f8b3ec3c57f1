package planatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import planatlas.Duck;
import planatlas.run.Runs;

/** A folder with a job: its inputs in {@code plans}, its output in {@code out}. */
record JobFolder(Path folder) {

  static final String PLAN =
      """
      北渚区教育局2023年工作要点
      2023年，北渚区教育局将深入推进集团化办学，巩固“双减”成果，加强中小学心理健康教育。
      一、深化校外培训治理。规范学科类培训机构，查处隐形变异培训。
      北渚区教育局
      2023年3月1日
      """;

  static JobFolder in(Path folder) {
    JobFolder here = new JobFolder(folder);
    try {
      Files.createDirectories(here.input());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return here;
  }

  Path input() {
    return folder.resolve("plans");
  }

  Path output() {
    return folder.resolve("out");
  }

  /** A job file with the shipped lexicon. */
  String job() {
    return Runs.jobFile(folder, input(), output()).toString();
  }

  String job(String json) {
    return Runs.write(folder.resolve("job.json"), json).toString();
  }

  /** The rows of {@code documents}. */
  List<String> documents() {
    try (Duck duck = new Duck(output().resolve("latest"), List.of("documents"))) {
      return duck.table("documents");
    }
  }
}
