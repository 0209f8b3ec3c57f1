package planatlas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes running heads and feet and page numbers away from the edges of pages. */
final class PdfFrame {

  /** How many lines from the top and from the bottom of a page can be head and foot. */
  private static final int EDGE = 2;

  private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–－―·\\s]*(?:第\\s*)?[0-9０-９]{1,4}(?:\\s*页)?(?:[\\s/／共,，]*[0-9０-９]{1,4}\\s*页?)?[-—–－―·\\s]*");

  private PdfFrame() {}

  static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
    Set<String> running = running(pages);
    List<List<PdfLine>> bodies = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      Set<PdfLine> edges = edges(page);
      bodies.add(page.stream().filter(l -> !(edges.contains(l) && isFrame(l, running))).toList());
    }
    return bodies;
  }

  /** The topmost and the lowest lines. */
  private static Set<PdfLine> edges(List<PdfLine> page) {
    List<PdfLine> lines = new ArrayList<>(page);
    lines.sort(Comparator.comparingDouble(PdfLine::top));
    int last = Math.max(0, lines.size() - EDGE);
    Set<PdfLine> edges = Collections.newSetFromMap(new IdentityHashMap<>());
    edges.addAll(lines.subList(0, Math.min(EDGE, lines.size())));
    edges.addAll(lines.subList(last, lines.size()));
    return edges;
  }

  private static boolean isFrame(PdfLine line, Set<String> running) {
    return running.contains(key(line)) || NUMBER.matcher(line.text()).matches();
  }

  /** What stands at the edge of most pages, numbers aside. */
  private static Set<String> running(List<List<PdfLine>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> edge = new HashSet<>();
      edges(page).forEach(line -> edge.add(key(line)));
      edge.forEach(key -> seen.merge(key, 1, Integer::sum));
    }
    Set<String> running = new HashSet<>();
    seen.forEach(
        (key, count) -> {
          if (count >= 2 && count * 2 >= pages.size()) {
            running.add(key);
          }
        });
    return running;
  }

  private static String key(PdfLine line) {
    return DIGITS.matcher(TitleLine.squeeze(line.text())).replaceAll("#");
  }
}
