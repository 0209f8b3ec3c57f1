package planatlas.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import planatlas.outcome.Problem;
import planatlas.run.ExitCode;
import planatlas.run.OutputHistory;

/** {@code planatlas show OUTPUT [RUN]}. */
@Command(
    name = "show",
    description = "Shows what a run did and what its snapshot holds.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "The output of a job.")
  private String output;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Its name (default: the current one).")
  private String run;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() throws IOException {
    Logs.quiet();
    OutputHistory history = OutputHistory.of(output);
    Optional<String> shown = run == null ? history.current() : Optional.of(run);
    if (shown.isEmpty()) {
      return RunCommand.refuse(
          List.of(new Problem(output, "", "has no published run; expected LATEST.json")));
    }
    List<JsonNode> events = history.events(shown.get());
    Optional<JsonNode> manifest = history.manifest(shown.get());
    if (events.isEmpty() && manifest.isEmpty()) {
      return RunCommand.refuse(
          List.of(new Problem(output, "", "has no run " + shown.get() + "; try: planatlas runs")));
    }
    out.println("run " + shown.get());
    events.forEach(this::event);
    manifest.ifPresent(this::manifest);
    return ExitCode.DONE.code();
  }

  private void event(JsonNode event) {
    String rest =
        event.properties().stream()
            .filter(e -> !List.of("at", "event", "run").contains(e.getKey()))
            .map(e -> e.getKey() + " " + text(e.getValue()))
            .collect(Collectors.joining(", "));
    out.printf("  %s %s: %s%n", event.path("at").asText(), event.path("event").asText(), rest);
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private void manifest(JsonNode manifest) {
    out.printf(
        "snapshot, published %s by version %s, schema %s%n",
        manifest.path("published_at").asText(),
        manifest.path("planatlas_version").asText(),
        manifest.path("schema_version").asText());
    manifest
        .path("lexicons")
        .forEach(
            l ->
                out.printf(
                    "  lexicon %s %s%n", l.path("name").asText(), l.path("version").asText()));
    manifest
        .path("quality")
        .properties()
        .forEach(
            e ->
                out.printf(
                    Locale.ROOT, "  %s: %.2f%%%n", e.getKey(), 100 * e.getValue().asDouble()));
    manifest
        .path("rows")
        .properties()
        .forEach(
            e -> out.printf(Locale.ROOT, "  %s: %,d rows%n", e.getKey(), e.getValue().asLong()));
    long bytes = 0;
    for (JsonNode file : manifest.path("files")) {
      bytes += file.path("bytes").asLong();
    }
    out.printf(Locale.ROOT, "  %,d files, %,d bytes%n", manifest.path("files").size(), bytes);
    manifest.path("warnings").forEach(w -> out.println("  warning: " + w.asText()));
  }
}
