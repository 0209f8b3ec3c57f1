package planatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What measurements were taken on; neither its name nor a path of it. */
final class Machine {

  private Machine() {}

  static Map<String, String> describe() throws IOException {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("processor", value(Path.of("/proc/cpuinfo"), "model name"));
    machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    long kib = Long.parseLong(value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
    machine.put("memory", "%.1f GiB".formatted(kib / 1024.0 / 1024.0));
    machine.put(
        "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    return machine;
  }

  private static String value(Path file, String key) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("unknown");
  }
}
