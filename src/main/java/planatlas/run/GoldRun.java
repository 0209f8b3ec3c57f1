package planatlas.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import planatlas.ingest.InputFile;
import planatlas.job.Job;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.theme.TaggedPlan;

/**
 * The documents of a job that gold names, analysed in plain Java, one at a time. Gold names a file
 * by its name; the job's inputs are searched for it.
 */
public final class GoldRun {

  /** A document of the gold and what was read from it. */
  public interface Visitor {
    void document(String file, TaggedPlan tagged);
  }

  private final Job job;
  private final Instruments instruments;

  public GoldRun(Job job) {
    this.job = job;
    this.instruments = Instruments.of(job);
  }

  /**
   * Visits the named documents in the order of their names.
   *
   * @return problems: names that no input has or several have, and documents that are rejected
   */
  public List<Problem> visit(String gold, List<String> names, Visitor visitor) {
    Checked<Map<String, List<InputFile>>> inputs = byName();
    return inputs.fold(
        byName -> {
          List<Problem> problems = new ArrayList<>();
          names.stream()
              .distinct()
              .sorted(Comparator.naturalOrder())
              .forEach(
                  name ->
                      one(name, byName)
                          .fold(
                              tagged -> {
                                visitor.document(name, tagged);
                                return true;
                              },
                              found -> problems.addAll(at(gold, found))));
          return problems;
        },
        problems -> problems);
  }

  private static List<Problem> at(String gold, List<Problem> found) {
    return found.stream().map(p -> new Problem(gold, "", p.file() + " " + p.message())).toList();
  }

  private Checked<Map<String, List<InputFile>>> byName() {
    Inputs inputs = Inputs.list(job, new Configuration());
    if (inputs.problem() != null) {
      return Checked.invalid(new Problem(inputs.problem(), "", ""));
    }
    Map<String, List<InputFile>> byName = new HashMap<>();
    for (InputFile file : inputs.files()) {
      String name = file.locator().substring(file.locator().lastIndexOf('/') + 1);
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
    }
    return Checked.valid(byName);
  }

  private Checked<TaggedPlan> one(String name, Map<String, List<InputFile>> byName) {
    List<InputFile> files = byName.getOrDefault(name, List.of());
    if (files.size() != 1) {
      String found = files.isEmpty() ? "is no input of the job" : "is the name of several inputs";
      return Checked.invalid(new Problem(name, "", found));
    }
    InputFile file = files.get(0);
    try {
      byte[] bytes = Files.readAllBytes(Path.of(URI.create(file.uri())));
      return instruments
          .analyzer()
          .analyze(file.locator(), bytes)
          .<Checked<TaggedPlan>>fold(
              Checked::valid,
              (reason, detail) ->
                  Checked.invalid(
                      new Problem(
                          name, "", "is rejected: %s: %s".formatted(reason.label(), detail))));
    } catch (IOException e) {
      return Checked.invalid(new Problem(name, "", "cannot be read: " + e));
    }
  }

  /** The level of each document's region and its plan year, for scores by group. */
  public static final class Groups {
    private final Map<String, String> levels = new TreeMap<>();
    private final Map<String, String> years = new TreeMap<>();

    public void add(String file, TaggedPlan tagged) {
      var description = tagged.plan().description();
      levels.put(
          file,
          description.region().level() == null ? "unknown" : description.region().level().label());
      years.put(file, description.year() == null ? "unknown" : "" + description.year().first());
    }

    public String level(String file) {
      return levels.getOrDefault(file, "unknown");
    }

    public String year(String file) {
      return years.getOrDefault(file, "unknown");
    }
  }
}
