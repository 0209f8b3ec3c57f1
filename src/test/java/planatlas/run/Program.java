package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planatlas.text.Sha256;

/** The real program as a process of its own, and what it leaves on its output. */
public final class Program {

  /** An option of Java: what a short run costs is mostly the making of machine code. */
  public static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a process ended; 137 is signal 9. */
  public record Ended(int exit, String out, String err) {}

  private static String classPath = System.getProperty("java.class.path");

  /** The option of Java that starts it from an archive of classes; null where there is none. */
  private static String archive;

  private final Process process;
  private final Path out;
  private final Path err;

  private Program(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * @param options of Java
   */
  public static Program start(Map<String, String> environment, List<String> options, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Files.readAllLines(Path.of("target/classes/planatlas/cli/java.options")).stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", FIRST_COMPILER_ALONE));
    command.addAll(options);
    if (archive != null) {
      command.addAll(List.of("-Xlog:disable", archive));
    }
    command.addAll(List.of("-cp", classPath, "planatlas.cli.Main"));
    command.addAll(List.of(args));
    Path out = Files.createTempFile("planatlas", ".out");
    Path err = Files.createTempFile("planatlas", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    return new Program(builder.start(), out, err);
  }

  /**
   * Lets all that start later start sooner, from an archive of the classes that this run needs. An
   * archive is made of jars alone, so the program becomes one.
   */
  static Ended runAndArchive(Path folder, String... args) throws Exception {
    Path jar = folder.resolve("program.jar");
    Path classes = Path.of("target/classes");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    classPath =
        jar
            + Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(place -> place.endsWith(".jar"))
                .map(place -> ":" + place)
                .collect(Collectors.joining());
    Path made = folder.resolve("program.jsa");
    archive = "-XX:ArchiveClassesAtExit=" + made;
    Ended ended = run(List.of(), args);
    archive = "-XX:SharedArchiveFile=" + made;
    return ended;
  }

  /** Ends what {@link #runAndArchive} began, before its folder is gone. */
  static void forgetArchive() {
    classPath = System.getProperty("java.class.path");
    archive = null;
  }

  public static Ended run(List<String> options, String... args) throws Exception {
    return start(Map.of(), options, args).end();
  }

  Process process() {
    return process;
  }

  public Ended end() throws Exception {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }

  /** The addresses that it listens on, as the kernel writes them. */
  List<String> listening() throws IOException {
    long pid = process.pid();
    Set<String> sockets = new HashSet<>();
    try (var handles = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path handle : (Iterable<Path>) handles::iterator) {
        try {
          String target = Files.readSymbolicLink(handle).toString();
          if (target.startsWith("socket:[")) {
            sockets.add(target.substring(8, target.length() - 1));
          }
        } catch (NoSuchFileException e) {
          continue; // Closed in this moment.
        }
      }
    }
    List<String> places = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      Path file = Path.of("/proc/" + pid + "/net/" + table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] cells = line.strip().split("\\s+");
        if (cells[3].equals("0A") && sockets.contains(cells[9])) {
          places.add(cells[1].substring(0, cells[1].indexOf(':')));
        }
      }
    }
    return places;
  }

  /**
   * Waits for a file that the process makes.
   *
   * @throws AssertionError where the process ends before
   */
  void await(Path file) throws Exception {
    while (!Files.exists(file)) {
      assertThat(process.isAlive()).as("alive until " + file).isTrue();
      Thread.sleep(20);
    }
  }

  /** The current run, after every file of its snapshot was held against its manifest. */
  static String wholeCurrent(Path output) throws IOException {
    JsonNode latest = JSON.readTree(output.resolve("LATEST.json").toFile());
    Path snapshot = output.resolve(latest.get("snapshot").asText());
    JsonNode manifest = JSON.readTree(snapshot.resolve("manifest.json").toFile());
    Map<String, String> declared = new TreeMap<>();
    manifest
        .get("files")
        .forEach(f -> declared.put(f.get("path").asText(), f.get("sha256").asText()));
    Map<String, String> there = new TreeMap<>();
    try (var files = Files.walk(snapshot)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        there.put(snapshot.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
      }
    }
    there.remove("manifest.json");
    assertThat(there).isEqualTo(declared).isNotEmpty();
    assertThat(manifest.get("run")).isEqualTo(latest.get("run"));
    return latest.get("run").asText();
  }

  /** That nothing lies about but what a run publishes. */
  static void assertTidy(Path output) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (var files = Files.list(output)) {
      files.forEach(f -> names.add(f.getFileName().toString()));
    }
    names.remove("latest");
    names.remove("CHECKED.json");
    assertThat(names)
        .containsExactly("LATEST.json", "facts", "generations", "logs", "runs", "snapshots");
    try (var facts = Files.walk(output.resolve("facts"), 2)) {
      assertThat(facts.filter(f -> output.relativize(f).getNameCount() == 3))
          .as("every segment has its seal")
          .allMatch(f -> !Files.isDirectory(f) || Files.exists(Path.of(f + ".json")));
    }
    try (var files = Files.walk(output)) {
      assertThat(files.filter(f -> f.getFileName().toString().endsWith(".new"))).isEmpty();
    }
    try (var snapshots = Files.list(output.resolve("snapshots"))) {
      assertThat(snapshots).allMatch(s -> Files.exists(s.resolve("manifest.json")));
    }
  }
}
