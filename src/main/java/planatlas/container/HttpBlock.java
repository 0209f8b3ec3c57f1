package planatlas.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * A response as a crawler kept it (RFC 9112), read as browsers read it: header lines without a
 * colon are passed over, and a body that is stated to be chunked but does not begin so is taken as
 * it is, since some crawlers unpack bodies and leave the header.
 */
record HttpBlock(int status, Map<String, String> headers, byte[] rest) {

  private static final Pattern STATUS =
      Pattern.compile("(?:HTTP|ICY)(?:/\\d(?:\\.\\d)?)? (\\d{3})\\b.*");

  private static final Pattern CHUNK = Pattern.compile("\\s*([0-9A-Fa-f]{1,8})\\s*(?:;.*)?");

  private static final int LONGEST_CHUNK_LINE = 1 << 10;

  /** Empty where the block is no response. */
  static Optional<HttpBlock> of(byte[] block) {
    int end = lineEnd(block, 0);
    Matcher status = STATUS.matcher(line(block, 0, Math.min(end, RecordInput.LONGEST_LINE)));
    if (!status.matches()) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    int at = Math.min(end + 1, block.length);
    while (at < block.length) {
      end = lineEnd(block, at);
      String line = line(block, at, end);
      at = Math.min(end + 1, block.length);
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return Optional.of(
        new HttpBlock(
            Integer.parseInt(status.group(1)),
            headers,
            Arrays.copyOfRange(block, at, block.length)));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The body, joined from its chunks. */
  Outcome<byte[]> body() {
    boolean chunked =
        header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")
            && chunk(0).isPresent();
    return chunked ? joined() : Outcome.accepted(rest);
  }

  /** How long the chunk is whose line begins at {@code at}; empty where none does. */
  private Optional<Integer> chunk(int at) {
    int end = lineEnd(rest, at);
    if (at >= rest.length || end - at > LONGEST_CHUNK_LINE) {
      return Optional.empty();
    }
    Matcher size = CHUNK.matcher(line(rest, at, end));
    return size.matches()
        ? Optional.of((int) Math.min(Integer.MAX_VALUE, Long.parseLong(size.group(1), 16)))
        : Optional.empty();
  }

  private Outcome<byte[]> joined() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rest.length);
    int at = 0;
    while (at < rest.length) {
      Optional<Integer> size = chunk(at);
      if (size.isEmpty()) {
        return Outcome.rejected(
            Reason.DAMAGED, "has a chunked body that is broken at byte %,d".formatted(at));
      }
      if (size.get() == 0) {
        return Outcome.accepted(out.toByteArray());
      }
      int begin = Math.min(lineEnd(rest, at) + 1, rest.length);
      if (size.get() > rest.length - begin) {
        break;
      }
      out.write(rest, begin, size.get());
      at = begin + size.get();
      at = at < rest.length ? lineEnd(rest, at) + 1 : at;
    }
    return Outcome.rejected(Reason.DAMAGED, "has a chunked body that breaks off");
  }

  private static int lineEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private static String line(byte[] bytes, int from, int end) {
    int trimmed = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    return new String(bytes, from, Math.max(0, trimmed - from), StandardCharsets.ISO_8859_1);
  }
}
