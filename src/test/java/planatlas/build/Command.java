package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Real processes, started as a person, cron or a cluster starts them. */
final class Command {

  /** What is left of a process. */
  record Ended(int exit, String out, String err) {}

  private final List<String> words = new ArrayList<>();
  private final ProcessBuilder builder = new ProcessBuilder(words);

  Command(List<String> words) {
    this.words.addAll(words);
  }

  Command in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  Command with(Map<String, String> environment) {
    builder.environment().putAll(environment);
    return this;
  }

  /** Only these variables, nothing of ours. */
  Command withOnly(Map<String, String> environment) {
    builder.environment().clear();
    return with(environment);
  }

  /** Starts it with {@code NAME.out} and {@code NAME.err} in {@code folder} for its words. */
  Process start(Path folder, String name) throws IOException {
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(folder.resolve(name + ".out").toFile())
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  static Ended await(Process process, Path folder, String name)
      throws IOException, InterruptedException {
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(name + " ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve(name + ".out")),
        Files.readString(folder.resolve(name + ".err")));
  }

  Ended run(Path folder, String name) throws IOException, InterruptedException {
    return await(start(folder, name), folder, name);
  }

  /** Whether this machine has a program of that name on its path. */
  static boolean exists(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
