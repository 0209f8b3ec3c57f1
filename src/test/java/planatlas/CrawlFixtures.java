package planatlas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Pieces of crawls, for tests to put together and to break. */
public final class CrawlFixtures {

  private CrawlFixtures() {}

  public static String plan(String bureau) {
    return bureau
        + "教育局2024年工作要点\n一、推进集团化办学，新成立两个教育集团，由中心校牵头教研和管理。\n"
        + "二、加强学生心理健康教育，每所学校配齐专职教师和辅导室。\n";
  }

  public static String page(String bureau) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><h1>"
        + plan(bureau).replaceFirst("\n", "</h1><p>").replace("\n", "</p><p>")
        + "</p></body></html>";
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  public static byte[] http(String headers, byte[] body) {
    return joined(utf8("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body);
  }

  public static byte[] http(String bureau) {
    return http("Content-Type: text/html; charset=utf-8\r\n", utf8(page(bureau)));
  }

  /** A record whose stated length is off by {@code wrong} bytes. */
  public static byte[] record(
      String type, String address, String mediaType, byte[] block, int wrong) {
    String target = address == null ? "" : "WARC-Target-URI: " + address + "\r\n";
    return joined(
        utf8(
            "WARC/1.0\r\nWARC-Type: %s\r\n%sWARC-Date: 2024-03-02T00:00:00Z\r\nWARC-Record-ID: <urn:own:7>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(type, target, mediaType, block.length + wrong)),
        block,
        utf8("\r\n\r\n"));
  }

  public static byte[] response(String address, byte[] block) {
    return record("response", address, "application/http; msgtype=response", block, 0);
  }

  public static byte[] response(String bureau) {
    return response("http://edu.example/" + bureau, http(bureau));
  }

  public static byte[] arc(String address, String type, byte[] block) {
    return joined(
        utf8("%s 10.0.0.1 20240301000000 %s %d\n".formatted(address, type, block.length)),
        block,
        utf8("\n"));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
