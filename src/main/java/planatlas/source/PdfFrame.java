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

  /** What stands at the topmost and the lowest heights, however many pieces that are. */
  private static Set<PdfLine> edges(List<PdfLine> page) {
    List<PdfLine> lines = new ArrayList<>(page);
    lines.sort(Comparator.comparingDouble(PdfLine::top));
    Set<PdfLine> edges = Collections.newSetFromMap(new IdentityHashMap<>());
    edge(lines, edges);
    Collections.reverse(lines);
    edge(lines, edges);
    return edges;
  }

  private static void edge(List<PdfLine> lines, Set<PdfLine> edges) {
    int heights = 0;
    float height = Float.NEGATIVE_INFINITY;
    for (PdfLine line : lines) {
      if (heights == 0 || Math.abs(line.top() - height) > line.size() / 2) {
        heights++;
        height = line.top();
      }
      if (heights > EDGE) {
        return;
      }
      edges.add(line);
    }
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
