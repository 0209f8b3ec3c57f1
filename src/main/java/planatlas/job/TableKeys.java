package planatlas.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planatlas.plan.OverrideReader;
import planatlas.plan.Overrides;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;
import planatlas.text.Sha256;
import planatlas.theme.LexiconReader;
import planatlas.theme.Theme;

/** The keys {@code lexicons}, {@code divisions} and {@code overrides} of a job file. */
final class TableKeys {

  private final NamedFiles files;

  TableKeys(NamedFiles files) {
    this.files = files;
  }

  List<Job.NamedLexicon> lexicons(JobFile json) {
    List<Job.NamedLexicon> lexicons = new ArrayList<>();
    if (json.lexicons() == null || json.lexicons().isEmpty()) {
      files.problem("lexicons", "is missing or empty; expected a list of lexicon files");
      return lexicons;
    }
    Map<String, String> themes = new HashMap<>();
    for (int i = 0; i < json.lexicons().size(); i++) {
      String path = "lexicons[%d]".formatted(i);
      String name = json.lexicons().get(i);
      files
          .read(path, name)
          .ifPresent(
              bytes ->
                  LexiconReader.read(files.place(name), bytes)
                      .fold(
                          lexicon -> {
                            for (Theme theme : lexicon.themes()) {
                              String other = themes.putIfAbsent(theme.id(), name);
                              if (other != null) {
                                files.problem(
                                    path,
                                    "has a theme \"%s\", which %s has too; ids must differ"
                                        .formatted(theme.id(), other));
                              }
                            }
                            return lexicons.add(
                                new Job.NamedLexicon(name, Sha256.of(bytes), lexicon));
                          },
                          files.problems()::addAll));
    }
    return lexicons;
  }

  List<DivisionTable> divisions(JobFile json) {
    List<DivisionTable> tables = new ArrayList<>();
    List<String> names = json.divisions() == null ? List.of() : json.divisions();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      files
          .read("divisions[%d]".formatted(i), name)
          .ifPresent(
              bytes ->
                  tables.add(
                      new DivisionTable(
                          files.place(name), new String(bytes, StandardCharsets.UTF_8))));
    }
    return tables;
  }

  /** Null where the tables are wrong. */
  Gazetteer gazetteer(List<DivisionTable> tables) {
    return Gazetteer.with(tables)
        .fold(
            gazetteer -> gazetteer,
            wrong -> {
              files.problems().addAll(wrong);
              return null;
            });
  }

  Overrides overrides(JobFile json, Gazetteer gazetteer) {
    if (json.overrides() == null) {
      return Overrides.NONE;
    }
    return files
        .read("overrides", json.overrides())
        .flatMap(
            bytes ->
                OverrideReader.read(files.place(json.overrides()), bytes, gazetteer)
                    .fold(
                        Optional::of,
                        wrong -> {
                          files.problems().addAll(wrong);
                          return Optional.empty();
                        }))
        .orElse(Overrides.NONE);
  }
}
