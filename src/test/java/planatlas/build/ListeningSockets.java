package planatlas.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where processes of this machine listen, as the kernel says. */
final class ListeningSockets {

  private static final String LISTENS = "0A";

  private ListeningSockets() {}

  /** Local addresses that are not this machine's own, as {@code /proc/net/tcp} writes them. */
  static List<String> beyondLoopback(List<ProcessHandle> processes) throws IOException {
    Set<String> sockets = new HashSet<>();
    for (ProcessHandle process : processes) {
      try (var files = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
        for (Path file : files) {
          String target = Files.readSymbolicLink(file).toString();
          if (target.startsWith("socket:[")) {
            sockets.add(target.substring(8, target.length() - 1));
          }
        }
      }
    }
    List<String> beyond = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/net/" + table))) {
        String[] cells = line.strip().split("\\s+");
        if (cells[3].equals(LISTENS) && sockets.contains(cells[9]) && !isLoopback(cells[1])) {
          beyond.add(cells[1]);
        }
      }
    }
    return beyond;
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("0100007F:")
        || address.startsWith("0000000000000000FFFF00000100007F:")
        || address.startsWith("00000000000000000000000001000000:");
  }
}
