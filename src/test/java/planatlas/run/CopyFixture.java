package planatlas.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.region.Level;

/**
 * 200 plans made of sentences written for this test: 60 bureaus' own, 30 equal copies, 30 in the
 * frame of another site, 30 cut short, 25 copied by another bureau, and 25 of the next year with
 * four sentences of five in common.
 */
final class CopyFixture {

  private static final int OWN = 60;
  private static final int SENTENCES = 36;
  private static final Gazetteer GAZETTEER = Gazetteer.shipped();

  /** What a file is, and the number of the plan that it is a copy of. */
  record Plan(String kind, int work, String text) {}

  private record Bureau(String place, String name) {}

  private final List<String> written;
  private final List<Bureau> bureaus = new ArrayList<>();
  private final Map<String, Plan> plans = new LinkedHashMap<>();
  private final List<List<String>> bodies = new ArrayList<>();
  private int works = OWN;

  private CopyFixture(List<String> written) {
    this.written = written;
    for (Division division : GAZETTEER.divisions()) {
      boolean whole = division.validFrom() <= 2010 && division.existsIn(2024);
      if (division.level() == Level.COUNTY && whole && division.code().endsWith("1")) {
        List<Division> path = GAZETTEER.path(division, 2020);
        if (path.size() == 3) {
          String place = path.get(2).name() + path.get(1).name() + division.name();
          bureaus.add(new Bureau(place, division.name() + "教育局"));
        }
      }
    }
  }

  /** The files by name. */
  static Map<String, Plan> plans() throws IOException {
    try (var in = CopyFixture.class.getResourceAsStream("plan-sentences.txt")) {
      CopyFixture fixture =
          new CopyFixture(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      fixture.write();
      return fixture.plans;
    }
  }

  private void write() {
    for (int i = 0; i < OWN; i++) {
      bodies.add(body(new Random(i), written, SENTENCES));
      add("own", i, plan(bureaus.get(3 * i), year(i), bodies.get(i)));
    }
    for (int i = 0; i < 30; i++) {
      add("equal", i, spaced(plans.get(name("own", i)).text()));
      add("framed", i + 15, framed(i, plans.get(name("own", i + 15)).text()));
      add("cut", i + 30, cut(i, plans.get(name("own", i + 30)).text()));
    }
    for (int i = 0; i < 25; i++) {
      add("region", works++, plan(bureaus.get(3 * i + 1), year(i), bodies.get(i)));
      int earlier = i + 25;
      List<String> next = new ArrayList<>(bodies.get(earlier));
      List<String> fresh = body(new Random(1000 + i), written, SENTENCES / 5);
      for (int s = 0; s < fresh.size(); s++) {
        next.set(s * 5 + 2, fresh.get(s));
      }
      add("year", works++, plan(bureaus.get(3 * earlier), year(earlier) + 1, next));
    }
  }

  private void add(String kind, int work, String text) {
    plans.put(name(kind, work), new Plan(kind, work, text));
  }

  private static String name(String kind, int work) {
    return "%s%03d.txt".formatted(kind, work);
  }

  private static int year(int i) {
    return 2018 + i % 6;
  }

  private static List<String> body(Random random, List<String> written, int count) {
    List<String> chosen = new ArrayList<>(written);
    Collections.shuffle(chosen, random);
    return chosen.stream()
        .limit(count)
        .map(s -> s.replace("{n}", "" + (3 + random.nextInt(60))))
        .map(s -> s.replace("{m}", "" + (100 + random.nextInt(2900))))
        .toList();
  }

  private static String plan(Bureau bureau, int year, List<String> body) {
    StringBuilder text = new StringBuilder();
    text.append("%s%d年工作要点\n".formatted(bureau.place() + "教育局", year));
    text.append("%d年，%s按照下列要点安排全年工作。\n".formatted(year, bureau.name()));
    for (int i = 0; i < body.size(); i++) {
      text.append(i % 6 == 0 ? "（%s）".formatted("一二三四五六七".charAt(i / 6)) : "");
      text.append(body.get(i)).append(i % 3 == 2 ? "\n" : "");
    }
    return text.append("\n%s\n%d年2月%d日\n".formatted(bureau.place() + "教育局", year, 6)).toString();
  }

  private static String spaced(String text) {
    return text.lines().map(l -> "　　" + l + "  \r\n\r\n").collect(Collectors.joining());
  }

  /** What another site leaves around a text, part of which no rule knows. */
  private static String framed(int i, String text) {
    return """
        首页 > 政务公开 > 规划计划
        字体：大 中 小
        %s
        %s便民查询入口调整到第%d屏，请市民留意
        智慧社保卡第%d批次领取地点安排在各镇街服务大厅
        本周末%d处停车场免费开放，出行请错峰
        上一篇：第%d届读书节获奖名单揭晓
        版权所有 网站管理中心
        """
        .formatted(text, "春夏秋冬".charAt(i % 4), i + 3, i + 7, i + 11, i + 2);
  }

  /** The first part, or, of every third, a middle that does not say whose it is. */
  private static String cut(int i, String text) {
    List<String> lines = text.lines().toList();
    List<String> kept =
        i % 3 == 0
            ? lines.subList(3, lines.size() - 3)
            : lines.subList(0, lines.size() / 3 + i % 5);
    return String.join("\n", kept) + "\n";
  }
}
