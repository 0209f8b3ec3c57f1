package planatlas.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs Java as a process of its own and sees what it takes. Linux, with bash. */
final class FreshProcess {

  private static final int POLL_MILLIS = 50;
  private static final double NANOS = 1e9;

  private final Path folder;
  private final List<String> options;

  /**
   * @param folder for what processes print
   * @param options of Java, for all
   */
  FreshProcess(Path folder, List<String> options) {
    this.folder = folder;
    this.options = List.copyOf(options);
  }

  /**
   * @param name of the files of what it prints
   * @throws IllegalStateException where it does not end well, with what it said
   */
  Cost run(String name, String classPath, String main, List<String> arguments)
      throws IOException, InterruptedException {
    return run(name, classPath, main, arguments, List.of());
  }

  /** As the other, with more {@code properties} of Java. */
  Cost run(
      String name, String classPath, String main, List<String> arguments, List<String> properties)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "bash"));
    line.add(System.getProperty("java.home") + "/bin/java");
    line.addAll(options);
    line.addAll(properties);
    line.addAll(List.of("-cp", classPath, main));
    line.addAll(arguments);
    Files.createDirectories(folder);
    Path err = folder.resolve(name + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(err.toFile());
    // Java 17 opens files with Chinese names only where the locale is UTF-8.
    builder.environment().put("LC_ALL", "C.UTF-8");
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.toHandle()));
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    List<String> said = Files.readAllLines(err);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "%s ended with %d:%n%s".formatted(name, process.exitValue(), String.join("\n", said)));
    }
    String[] spent = said.get(said.size() - 1).split(" ");
    double cpu = Double.parseDouble(spent[0]) + Double.parseDouble(spent[1]);
    return new Cost(seconds, cpu, peak, load);
  }

  /** Of the one child of bash; 0 where it has ended. */
  private static long peak(ProcessHandle bash) {
    Optional<ProcessHandle> java = bash.children().findFirst();
    if (java.isEmpty()) {
      return 0;
    }
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(java.get().pid()), "status"))
          .stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // It has ended in between.
      return 0;
    }
  }
}
