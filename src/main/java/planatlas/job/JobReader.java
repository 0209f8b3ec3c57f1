package planatlas.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import planatlas.ingest.InputListing;
import planatlas.json.Places;
import planatlas.json.StrictJson;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;
import planatlas.plan.DocKind;
import planatlas.plan.OverrideReader;
import planatlas.plan.Overrides;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;
import planatlas.stage.Counting;
import planatlas.text.Part;
import planatlas.text.Sha256;
import planatlas.theme.LexiconReader;
import planatlas.theme.Theme;

/** Reads a job file and every file that it names, and tells all that is wrong with them. */
public final class JobReader {

  /** Of divisions, where a job names none. */
  public static final int BASE_YEAR = 2024;

  static final List<String> KINDS =
      List.of(
          DocKind.WORK_POINTS.label(),
          DocKind.WORK_PLAN.label(),
          DocKind.IMPLEMENTATION_PLAN.label(),
          DocKind.GOVERNMENT_REPORT.label());
  static final List<String> PARTS = List.of(Part.PLAN.label(), Part.OTHER.label());

  /** What Hadoop would take for a pattern when the tables are read back. */
  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

  private final Path file;
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();

  private JobReader(Path file, Places places) {
    this.file = file;
    this.places = places;
  }

  public static Checked<Job> read(Path file) {
    Checked<byte[]> bytes = bytes(file, file.toString());
    return bytes.then(
        b ->
            StrictJson.read(file.toString(), b, JobFile.class)
                .then(
                    json -> {
                      JobReader reader = new JobReader(file, Places.of(b));
                      Job job = reader.resolve(json);
                      return Checked.of(job, reader.problems);
                    }));
  }

  private Job resolve(JobFile json) {
    required("name", json.name());
    required("output", json.output());
    List<Job.Input> inputs = new InputKeys(this::absolute, this::problem).read(json.inputs());
    List<Job.NamedLexicon> lexicons = lexicons(json);
    List<DivisionTable> divisions = divisions(json);
    Gazetteer gazetteer = gazetteer(divisions);
    Overrides overrides = overrides(json, gazetteer);
    List<String> kinds = labels("kinds", json.kinds(), KINDS, kindLabels());
    List<String> parts = labels("parts", json.parts(), PARTS, partLabels());
    int baseYear = json.baseYear() == null ? BASE_YEAR : json.baseYear();
    if (json.baseYear() != null && (json.baseYear() < 1981 || json.baseYear() > 2100)) {
      problem("base_year", "is %d; expected a year from 1981 to 2100".formatted(json.baseYear()));
    }
    return new Job(
        json.name(),
        inputs,
        lexicons,
        divisions,
        gazetteer,
        overrides,
        output(json.output()),
        baseYear,
        new Counting(kinds, parts),
        new ComparingReader(gazetteer, baseYear, this::problem).read(json),
        json.sentences() == null || json.sentences(),
        new LimitKeys(this::problem).read(json.limits()),
        new PublishingKeys(this::problem).read(json));
  }

  private String output(String given) {
    if (given == null) {
      return null;
    }
    Optional<String> place = absolute("output", given);
    if (place.filter(p -> GLOB.matcher(p).find()).isPresent()) {
      problem(
          "output",
          "is \"%s\"; expected a path without any of * ? [ ] { } \\"
              .formatted(place.orElseThrow()));
    }
    return place.orElse(null);
  }

  /** {@code given} as an absolute path or a URI, where it is one. */
  private Optional<String> absolute(String path, String given) {
    if (Credentials.in(given)) {
      problem(path, "holds a password; expected credentials in the store's own configuration");
      return Optional.empty();
    }
    try {
      String place = place(given);
      if (InputListing.isLocal(place)) {
        InputListing.localPath(place);
      } else {
        new org.apache.hadoop.fs.Path(place);
      }
      return Optional.of(place);
    } catch (IllegalArgumentException e) {
      problem(path, "is \"%s\"; expected a path, or a URI like file:///PLACE".formatted(given));
      return Optional.empty();
    }
  }

  private List<Job.NamedLexicon> lexicons(JobFile json) {
    List<Job.NamedLexicon> lexicons = new ArrayList<>();
    if (json.lexicons() == null || json.lexicons().isEmpty()) {
      problem("lexicons", "is missing or empty; expected a list of lexicon files");
      return lexicons;
    }
    Map<String, String> themes = new HashMap<>();
    for (int i = 0; i < json.lexicons().size(); i++) {
      String path = "lexicons[%d]".formatted(i);
      String name = json.lexicons().get(i);
      readNamed(path, name)
          .ifPresent(
              bytes ->
                  LexiconReader.read(place(name), bytes)
                      .fold(
                          lexicon -> {
                            for (Theme theme : lexicon.themes()) {
                              String other = themes.putIfAbsent(theme.id(), name);
                              if (other != null) {
                                problem(
                                    path,
                                    "has a theme \"%s\", which %s has too; ids must differ"
                                        .formatted(theme.id(), other));
                              }
                            }
                            return lexicons.add(
                                new Job.NamedLexicon(name, Sha256.of(bytes), lexicon));
                          },
                          problems::addAll));
    }
    return lexicons;
  }

  private List<DivisionTable> divisions(JobFile json) {
    List<DivisionTable> tables = new ArrayList<>();
    List<String> names = json.divisions() == null ? List.of() : json.divisions();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      readNamed("divisions[%d]".formatted(i), name)
          .ifPresent(
              bytes ->
                  tables.add(
                      new DivisionTable(place(name), new String(bytes, StandardCharsets.UTF_8))));
    }
    return tables;
  }

  private Gazetteer gazetteer(List<DivisionTable> tables) {
    return Gazetteer.with(tables)
        .fold(
            gazetteer -> gazetteer,
            wrong -> {
              problems.addAll(wrong);
              return null;
            });
  }

  private Overrides overrides(JobFile json, Gazetteer gazetteer) {
    if (json.overrides() == null) {
      return Overrides.NONE;
    }
    return readNamed("overrides", json.overrides())
        .flatMap(
            bytes ->
                OverrideReader.read(place(json.overrides()), bytes, gazetteer)
                    .fold(
                        Optional::of,
                        wrong -> {
                          problems.addAll(wrong);
                          return Optional.empty();
                        }))
        .orElse(Overrides.NONE);
  }

  private List<String> labels(
      String path, List<String> given, List<String> otherwise, List<String> known) {
    if (given == null) {
      return otherwise;
    }
    if (given.isEmpty()) {
      problem(path, "is empty; leave it out or name one of " + String.join(", ", known));
    }
    for (int i = 0; i < given.size(); i++) {
      if (!known.contains(given.get(i))) {
        problem(
            "%s[%d]".formatted(path, i),
            "is \"%s\"; expected one of %s".formatted(given.get(i), String.join(", ", known)));
      }
    }
    return given;
  }

  private static List<String> kindLabels() {
    return Arrays.stream(DocKind.values()).map(DocKind::label).toList();
  }

  private static List<String> partLabels() {
    return Arrays.stream(Part.values()).map(Part::label).toList();
  }

  private void required(String path, String value) {
    if (value == null || value.isBlank()) {
      problem(path, "is missing or empty; expected a text");
    }
  }

  private Optional<byte[]> readNamed(String path, String name) {
    if (name == null || name.isBlank()) {
      problem(path, "is empty; expected a file");
      return Optional.empty();
    }
    Optional<String> place = absolute(path, name);
    if (place.filter(p -> !InputListing.isLocal(p)).isPresent()) {
      problem(path, "is \"%s\"; expected a file on this machine".formatted(name));
      return Optional.empty();
    }
    return place.flatMap(
        p ->
            bytes(InputListing.localPath(p), p)
                .fold(
                    Optional::of,
                    wrong -> {
                      wrong.forEach(w -> problem(path, w.file() + " " + w.message()));
                      return Optional.empty();
                    }));
  }

  private static Checked<byte[]> bytes(Path file, String name) {
    try {
      return Checked.valid(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Checked.invalid(new Problem(name, "", "does not exist"));
    } catch (IOException e) {
      return Checked.invalid(
          new Problem(
              name, "", "cannot be read: " + (Files.isDirectory(file) ? "is a folder" : e)));
    }
  }

  /** Relative paths are resolved against the job file; URIs stay. */
  private String place(String path) {
    if (path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      return path;
    }
    return file.toAbsolutePath().getParent().resolve(path).normalize().toString();
  }

  private void problem(String path, String message) {
    problems.add(new Problem(file.toString(), places.of(path), message));
  }
}
