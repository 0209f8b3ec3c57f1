package planatlas.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
      int begin = 0;
      int end = page.size();
      while (begin < Math.min(EDGE, end) && isFrame(page.get(begin), running)) {
        begin++;
      }
      while (end > Math.max(begin, page.size() - EDGE) && isFrame(page.get(end - 1), running)) {
        end--;
      }
      bodies.add(page.subList(begin, end));
    }
    return bodies;
  }

  private static boolean isFrame(PdfLine line, Set<String> running) {
    return running.contains(key(line)) || NUMBER.matcher(line.text()).matches();
  }

  /** What stands at the edge of most pages, numbers aside. */
  private static Set<String> running(List<List<PdfLine>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> edge = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (i < EDGE || i >= page.size() - EDGE) {
          edge.add(key(page.get(i)));
        }
      }
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
