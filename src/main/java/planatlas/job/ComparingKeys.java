package planatlas.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import planatlas.compare.Comparing;
import planatlas.compare.PanelWindow;
import planatlas.measure.Bootstrap;
import planatlas.region.Gazetteer;

/** Reads how a job compares: its keys {@code window}, {@code peers}, {@code bootstrap}. */
final class ComparingKeys {

  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_REPLICATES = 100_000;

  private final Gazetteer gazetteer;
  private final int baseYear;
  private final BiConsumer<String, String> problem;

  /**
   * @param gazetteer null where its tables were not sound: then codes are not looked up
   * @param problem takes path and message
   */
  ComparingKeys(Gazetteer gazetteer, int baseYear, BiConsumer<String, String> problem) {
    this.gazetteer = gazetteer;
    this.baseYear = baseYear;
    this.problem = problem;
  }

  /** With defaults in the place of what is wrong. */
  Comparing read(JobFile json) {
    return new Comparing(
        window(json.window()),
        json.peers() == null ? Map.of() : groups(json.peers().groups()),
        json.peers() == null ? null : reference(json.peers().reference()),
        bootstrap(json.bootstrap()),
        json.documentTokens() != null && json.documentTokens());
  }

  private PanelWindow window(JsonNode json) {
    if (json == null) {
      return PanelWindow.DEFAULT;
    }
    if (json.isInt()) {
      if (json.intValue() >= 2 && json.intValue() <= LAST_YEAR - FIRST_YEAR) {
        return PanelWindow.last(json.intValue());
      }
      problem.accept("window", "is %s; expected 2 years or more".formatted(json));
      return PanelWindow.DEFAULT;
    }
    if (!json.isArray()) {
      problem.accept(
          "window", "is %s; expected a number of years or a list of years".formatted(json));
      return PanelWindow.DEFAULT;
    }
    List<Integer> years = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      JsonNode year = json.get(i);
      String path = "window[%d]".formatted(i);
      if (!year.isInt() || year.intValue() < FIRST_YEAR || year.intValue() > LAST_YEAR) {
        problem.accept(path, "is %s; expected a year like 2024".formatted(year));
      } else if (years.contains(year.intValue())) {
        problem.accept(path, "is %s again; expected every year once".formatted(year));
      } else {
        years.add(year.intValue());
      }
    }
    if (json.size() < 2) {
      problem.accept("window", "has %d years; expected 2 or more".formatted(json.size()));
    }
    return years.isEmpty() ? PanelWindow.DEFAULT : PanelWindow.of(years);
  }

  private Map<String, List<String>> groups(Map<String, List<String>> json) {
    Map<String, List<String>> groups = new HashMap<>();
    if (json == null) {
      return groups;
    }
    json.forEach(
        (name, codes) -> {
          String path = "peers.groups." + name;
          if (name.isBlank() || codes == null || codes.isEmpty()) {
            problem.accept(path, "is empty; expected a name and a list of region codes");
            return;
          }
          for (int i = 0; i < codes.size(); i++) {
            code("%s[%d]".formatted(path, i), codes.get(i));
            if (codes.indexOf(codes.get(i)) < i) {
              problem.accept(
                  "%s[%d]".formatted(path, i),
                  "is \"%s\" again; expected every code once".formatted(codes.get(i)));
            }
          }
          groups.put(name, codes.stream().filter(c -> c != null).toList());
        });
    return groups;
  }

  private String reference(String code) {
    if (code != null) {
      code("peers.reference", code);
    }
    return code;
  }

  private void code(String path, String code) {
    boolean known =
        code != null
            && (gazetteer == null
                || code.equals(Gazetteer.NATION)
                || gazetteer.division(code, baseYear).isPresent());
    if (!known) {
      problem.accept(
          path,
          "is \"%s\"; expected the code of a region in %d, such as 330100"
              .formatted(code, baseYear));
    }
  }

  private Bootstrap bootstrap(JobFile.Resampling json) {
    Bootstrap standard = Comparing.BOOTSTRAP;
    if (json == null) {
      return standard;
    }
    int replicates = json.replicates() == null ? standard.replicates() : json.replicates();
    if (replicates < 100 || replicates > MOST_REPLICATES) {
      problem.accept(
          "bootstrap.replicates",
          "is %d; expected 100 to %d".formatted(replicates, MOST_REPLICATES));
      replicates = standard.replicates();
    }
    return new Bootstrap(replicates, json.seed() == null ? standard.seed() : json.seed());
  }
}
