package planatlas.plan;

import java.nio.file.*;
import java.util.*;
import planatlas.SharedCorpus;
import planatlas.region.Gazetteer;
import planatlas.source.SourceText;

class Measure {
  public static void main(String[] a) throws Exception {
    Path shared = SharedCorpus.folder();
    Thread main = Thread.currentThread();
    Map<String, Integer> prof = new HashMap<>();
    Thread sampler =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(2);
                  StackTraceElement[] st = main.getStackTrace();
                  String leafOur = null;
                  for (var e : st)
                    if (e.getClassName().startsWith("planatlas")
                        && !e.getClassName().contains("Measure")) {
                      leafOur =
                          e.getClassName().replaceAll(".*[.]", "")
                              + "."
                              + e.getMethodName()
                              + ":"
                              + e.getLineNumber();
                      break;
                    }
                  if (leafOur != null) prof.merge(leafOur, 1, Integer::sum);
                }
              } catch (InterruptedException e) {
              }
            });
    sampler.setDaemon(true);
    long t0 = System.nanoTime();
    Describer d = new Describer(Gazetteer.shipped());
    System.out.printf("gazetteer %d ms%n", (System.nanoTime() - t0) / 1000000);
    int cut = a.length > 0 ? Integer.parseInt(a[0]) : -1;
    if (cut < 0) {
      for (Path p : Files.list(shared.resolve("corpus/seeds")).sorted().toList()) {
        Description x = d.describe(SharedCorpus.read(p));
        System.out.println(x);
      }
    }
    List<SourceText> texts = new ArrayList<>();
    List<GovernmentReports.Labelled> labels = GovernmentReports.labels(shared);
    for (var l : labels)
      texts.add(
          cut < 0
              ? GovernmentReports.whole(shared, l.file())
              : GovernmentReports.cut(shared, l.file(), cut));
    List<GovernmentReports.Answer> answers = new ArrayList<>();
    sampler.start();
    for (int round = 0; round < 3; round++) {
      answers.clear();
      long chars = 0;
      long t = System.nanoTime();
      for (int i = 0; i < texts.size(); i++) {
        answers.add(new GovernmentReports.Answer(labels.get(i), d.describe(texts.get(i))));
        chars += texts.get(i).text().length();
      }
      double ms = (System.nanoTime() - t) / 1e6;
      System.out.printf(
          "round %d: %.3f ms a document, %.3f ms per 15000 chars%n",
          round, ms / texts.size(), ms / chars * 15000);
    }
    if (System.getenv("PROF") != null)
      prof.entrySet().stream()
          .sorted((x, y) -> y.getValue() - x.getValue())
          .limit(25)
          .forEach(System.out::println);
    for (int parity = -1; parity < 2; parity++) {
      int n = 0, ans = 0, right = 0, year = 0, dec = 0, decRight = 0;
      for (var x : answers) {
        if (parity >= 0 && x.even() != (parity == 0)) continue;
        n++;
        if (x.answered()) ans++;
        if (x.rightRegion()) right++;
        if (x.rightYear()) year++;
        if (x.label().december()) {
          dec++;
          if (x.rightYear()) decRight++;
        }
      }
      System.out.printf(
          "%s n=%d answered=%.4f right=%.4f wrong=%d (%.4f of all) year=%.4f december=%d/%d%n",
          parity < 0 ? "all" : parity == 0 ? "even" : "odd",
          n,
          ans / (double) n,
          right / (double) ans,
          ans - right,
          (ans - right) / (double) n,
          year / (double) n,
          decRight,
          dec);
    }
    TreeMap<Double, int[]> bins = new TreeMap<>();
    for (var x : answers)
      if (x.answered()) {
        int[] b =
            bins.computeIfAbsent(
                Math.round(x.description().region().confidence() * 100) / 100.0, k -> new int[2]);
        b[0]++;
        if (x.rightRegion()) b[1]++;
      }
    bins.forEach((k, v) -> System.out.printf("  conf %.2f: %d of %d%n", k, v[1], v[0]));
    TreeMap<Double, int[]> ybins = new TreeMap<>();
    for (var x : answers)
      if (x.description().year() != null) {
        int[] b = ybins.computeIfAbsent(x.description().year().confidence(), k -> new int[2]);
        b[0]++;
        if (x.rightYear()) b[1]++;
      }
    ybins.forEach((k, v) -> System.out.printf("  year conf %.2f: %d of %d%n", k, v[1], v[0]));
    System.out.println(
        "kinds "
            + answers.stream()
                .collect(
                    java.util.stream.Collectors.groupingBy(
                        x -> x.description().kind(),
                        TreeMap::new,
                        java.util.stream.Collectors.counting())));
    int shown = 0;
    for (var x : answers)
      if (x.answered() && !x.rightRegion() && shown++ < 40) System.out.println("WRONG " + x);
    shown = 0;
    for (var x : answers) if (!x.answered() && shown++ < 25) System.out.println("NULL " + x);
    shown = 0;
    for (var x : answers)
      if (!x.rightYear() && shown++ < 40)
        System.out.println("YEAR " + x + " title=" + x.description().title());
  }
}
