package planatlas.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planatlas.summary.PageFacts;
import planatlas.summary.PageLimits;
import planatlas.theme.Lexicon;

/**
 * One HTML file with everything in it, which asks no network for anything. Data stand in it as JSON
 * that no tag can end, its own script puts them into the document as text, and its content security
 * policy (W3C, Content Security Policy Level 3) lets nothing run but that script.
 */
public final class Page {

  public static final String FILE = "report.html";

  private static final List<String> SCRIPTS =
      List.of(
          "data",
          "words",
          "state",
          "charts",
          "headline",
          "heatmap",
          "trends",
          "provinces",
          "adoption",
          "compare",
          "marks",
          "evidence",
          "quality",
          "notes",
          "start");

  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  private Page() {}

  public static byte[] of(
      RunFacts run, List<Lexicon> lexicons, PageFacts facts, PageLimits limits) {
    String style = resource("page.css");
    String charts = resource("echarts.min.js");
    String script =
        SCRIPTS.stream()
            .map(name -> resource(name + ".js"))
            .collect(Collectors.joining("\n", "'use strict';\n(() => {\n", "})();\n"));
    Map<String, String> parts =
        Map.of(
            "POLICY", policy(style, charts, script),
            "STYLE", style,
            "CHARTS", charts,
            "SCRIPT", script,
            "DATA", inert(PageData.json(run, lexicons, facts, limits)),
            "TILES", inert(resource("tiles.json")),
            "ZH", inert(resource("zh.json")),
            "EN", inert(resource("en.json")));
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(m -> Matcher.quoteReplacement(parts.get(m.group(1))))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String policy(String style, String... scripts) {
    String hashes = List.of(scripts).stream().map(Page::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; script-src %s; style-src %s; img-src data:; base-uri 'none'; form-action 'none'"
        .formatted(hashes, hash(style));
  }

  private static String hash(String inline) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** JSON in which no character means anything to HTML or ends a line of a script. */
  static String inert(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      // A browser takes a file's line ends for single line feeds before it hashes.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
