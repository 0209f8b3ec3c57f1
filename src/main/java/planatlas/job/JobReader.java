package planatlas.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import planatlas.json.Places;
import planatlas.json.StrictJson;
import planatlas.outcome.Checked;
import planatlas.plan.Overrides;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;
import planatlas.region.NameEvidence;
import planatlas.stage.Counting;

/** Reads a job file and every file that it names, and tells all that is wrong with them. */
public final class JobReader {

  /** Of divisions, where a job names none. */
  public static final int BASE_YEAR = 2024;

  /** What Hadoop would take for a pattern when the tables are read back. */
  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

  private final NamedFiles files;

  private JobReader(NamedFiles files) {
    this.files = files;
  }

  public static Checked<Job> read(Path file) {
    Checked<byte[]> bytes = NamedFiles.bytes(file, file.toString());
    return bytes.then(
        b ->
            StrictJson.read(file.toString(), b, JobFile.class)
                .then(
                    json -> {
                      NamedFiles files = new NamedFiles(file, Places.of(b));
                      Job job = new JobReader(files).resolve(json);
                      return Checked.of(job, files.problems());
                    }));
  }

  private Job resolve(JobFile json) {
    required("name", json.name());
    required("output", json.output());
    List<Job.Input> inputs = new InputKeys(files::absolute, files::problem).read(json.inputs());
    TableKeys tables = new TableKeys(files);
    List<Job.NamedLexicon> lexicons = tables.lexicons(json);
    List<DivisionTable> divisions = tables.divisions(json);
    Gazetteer gazetteer = tables.gazetteer(divisions);
    Overrides overrides = tables.overrides(json, gazetteer);
    Counting counting = new CountingKeys(files::problem).read(json);
    int baseYear = json.baseYear() == null ? BASE_YEAR : json.baseYear();
    if (json.baseYear() != null && (json.baseYear() < 1981 || json.baseYear() > 2100)) {
      files.problem(
          "base_year", "is %d; expected a year from 1981 to 2100".formatted(json.baseYear()));
    }
    return new Job(
        json.name(),
        inputs,
        lexicons,
        divisions,
        gazetteer,
        overrides,
        Boolean.FALSE.equals(json.names()) ? NameEvidence.IGNORED : NameEvidence.READ,
        output(json.output()),
        baseYear,
        counting,
        new ComparingKeys(gazetteer, baseYear, files::problem).read(json),
        json.sentences() == null || json.sentences(),
        new LimitKeys(files::problem).read(json.limits()),
        new PublishingKeys(files::problem).read(json));
  }

  private String output(String given) {
    if (given == null) {
      return null;
    }
    Optional<String> place = files.absolute("output", given);
    if (place.filter(p -> GLOB.matcher(p).find()).isPresent()) {
      files.problem(
          "output",
          "is \"%s\"; expected a path without any of * ? [ ] { } \\"
              .formatted(place.orElseThrow()));
    }
    return place.orElse(null);
  }

  private void required(String path, String value) {
    if (value == null || value.isBlank()) {
      files.problem(path, "is missing or empty; expected a text");
    }
  }
}
