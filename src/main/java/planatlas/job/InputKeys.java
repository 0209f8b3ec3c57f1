package planatlas.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import planatlas.container.TableColumns;
import planatlas.ingest.Reading;

/** The key {@code inputs} of a job file: folders, tables and packed corpora. */
final class InputKeys {

  private final BiFunction<String, String, Optional<String>> absolute;
  private final BiConsumer<String, String> problem;
  private final Map<String, Integer> names = new LinkedHashMap<>();

  /**
   * @param absolute makes a place of a key's path and value, or says why it is none
   * @param problem is told the path of a key and what is wrong there
   */
  InputKeys(
      BiFunction<String, String, Optional<String>> absolute, BiConsumer<String, String> problem) {
    this.absolute = absolute;
    this.problem = problem;
  }

  List<Job.Input> read(List<JobFile.Input> given) {
    List<Job.Input> inputs = new ArrayList<>();
    if (given == null || given.isEmpty()) {
      problem.accept(
          "inputs", "is missing or empty; expected a list like [{\"files\": \"FOLDER\"}]");
      return inputs;
    }
    for (int i = 0; i < given.size(); i++) {
      one("inputs[%d]".formatted(i), given.get(i)).ifPresent(inputs::add);
    }
    return inputs;
  }

  private Optional<Job.Input> one(String path, JobFile.Input input) {
    if (input == null || kinds(input) == 0) {
      problem.accept(path + ".files", "is missing or empty; expected a folder");
      return Optional.empty();
    }
    if (kinds(input) > 1) {
      problem.accept(path, "has several of files, table and packed; expected one");
      return Optional.empty();
    }
    if (input.table() == null && input.columns() != null) {
      problem.accept(path + ".columns", "stands without a table; expected it beside \"table\"");
    }
    String key = input.files() != null ? "files" : input.table() != null ? "table" : "packed";
    String place =
        Stream.of(input.files(), input.table(), input.packed())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    if (place.isBlank()) {
      problem.accept(path + "." + key, "is missing or empty; expected a folder");
      return Optional.empty();
    }
    Optional<Reading> reading = reading(path, key, input.columns());
    Optional<String> folder = absolute.apply(path + "." + key, place);
    if (folder.isEmpty() || reading.isEmpty()) {
      return Optional.empty();
    }
    String name = name(folder.orElseThrow(), input);
    if (names.put(name, 1) != null) {
      problem.accept(
          path,
          "has the name \"%s\" of an earlier input; give it a \"name\" of its own".formatted(name));
    }
    return Optional.of(new Job.Input(folder.orElseThrow(), name, reading.orElseThrow()));
  }

  private static long kinds(JobFile.Input input) {
    return Stream.of(input.files(), input.table(), input.packed()).filter(Objects::nonNull).count();
  }

  private static String name(String folder, JobFile.Input input) {
    return input.name() != null ? input.name() : folder.replaceAll("/+$", "").replaceAll(".*/", "");
  }

  private Optional<Reading> reading(String path, String key, JobFile.Columns columns) {
    if (key.equals("files")) {
      return Optional.of(new Reading.Files());
    }
    if (key.equals("packed")) {
      return Optional.of(new Reading.Packed());
    }
    if (columns == null || (columns.text() == null) == (columns.html() == null)) {
      problem.accept(
          path + ".columns",
          "needs one of \"text\" and \"html\"; expected the column that has the document");
      return Optional.empty();
    }
    return Optional.of(
        new Reading.Table(
            new TableColumns(
                columns.text(),
                columns.html(),
                columns.url(),
                columns.title(),
                columns.region(),
                columns.year())));
  }
}
