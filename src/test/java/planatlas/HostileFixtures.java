package planatlas;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What nobody would send on purpose, and what somebody would. */
public final class HostileFixtures {

  private HostileFixtures() {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] truncatedPdf() {
    byte[] pdf = PlanFixtures.resource("plan.pdf");
    return Arrays.copyOf(pdf, pdf.length / 2);
  }

  /** All there but its middle. */
  public static byte[] damagedPdf() {
    byte[] pdf = PlanFixtures.resource("plan.pdf");
    Arrays.fill(pdf, 1_000, pdf.length - 600, (byte) ' ');
    return pdf;
  }

  public static byte[] encryptedPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(PlanFixtures.resource("plan.pdf"))) {
      document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      document.save(out);
    }
    return out.toByteArray();
  }

  public static byte[] scannedPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(out);
    }
    return out.toByteArray();
  }

  public static byte[] encryptedDocx() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream data = encryptor.getDataStream(files)) {
        data.write(PlanFixtures.docx());
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  /** A DOCX whose text would be a file of this machine. */
  public static byte[] docxWithEntity(Path secret) throws IOException {
    return rewritten(
        PlanFixtures.docx(),
        xml ->
            xml.replaceFirst(
                    "<w:document",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><w:document".formatted(secret.toUri()))
                .replaceFirst("青禾市教育局2024年工作要点", "&e;"));
  }

  /** Each entity is ten of the one before. */
  public static byte[] docxWithLaughs() throws IOException {
    StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"双减\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY e%d \"%s\">".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
    }
    return rewritten(
        PlanFixtures.docx(),
        xml ->
            xml.replaceFirst("<w:document", entities + "]><w:document")
                .replaceFirst("青禾市教育局2024年工作要点", "&e11;"));
  }

  private static byte[] rewritten(byte[] docx, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        members.put(
            entry.getName(),
            entry.getName().equals("word/document.xml")
                ? utf8(change.apply(new String(bytes, StandardCharsets.UTF_8)))
                : bytes);
      }
    }
    return PlanFixtures.zip(members);
  }

  /** So many zero bytes in one member; about a thousandth of that is its size. */
  public static byte[] bomb(long bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb.txt"));
      byte[] zeros = new byte[1 << 20];
      for (long left = bytes; left > 0; left -= zeros.length) {
        zip.write(zeros);
      }
    }
    return out.toByteArray();
  }

  /** The bomb again, lying about its size: the directory says that the member has ten bytes. */
  public static byte[] lyingBomb(long bytes) throws IOException {
    byte[] zip = bomb(bytes);
    for (int at = zip.length - 4; at >= 0; at--) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        Arrays.fill(zip, at + 24, at + 28, (byte) 0);
        zip[at + 24] = 10;
        return zip;
      }
    }
    throw new AssertionError("no directory");
  }

  /** A member that begins in the middle of nowhere. */
  public static byte[] zipWithNames(byte[] content, Charset charset, String... names)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, charset)) {
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  public static byte[] nestedTags(int depth) {
    return utf8(
        "<html><body>"
            + "<div>".repeat(depth)
            + PlanFixtures.text()
            + "</div>".repeat(depth)
            + "</body></html>");
  }

  /** A page of so many bytes, nearly all of them paragraphs. */
  public static void hugePage(Path file, long bytes) throws IOException {
    byte[] paragraph = utf8("<p>坚持五育并举，办好每一所学校，教好每一个孩子。</p>\n");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(utf8("<html><body>"));
      for (long written = 0; written < bytes; written += paragraph.length) {
        out.write(paragraph);
      }
    }
  }

  public static byte[] hugeLine(int characters) {
    return utf8(PlanFixtures.TITLE + "\n" + "办好每一所学校".repeat(characters / 7));
  }

  /** Every file, by name, that a folder of plans should survive. */
  public static void write(Path folder) throws Exception {
    Path outside = Files.writeString(folder.resolveSibling("secret.txt"), "不可外传");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("truncated.pdf", truncatedPdf());
    files.put("damaged.pdf", damagedPdf());
    files.put("encrypted.pdf", encryptedPdf());
    files.put("scanned.pdf", scannedPdf());
    files.put("encrypted.docx", encryptedDocx());
    files.put("entity.docx", docxWithEntity(outside));
    files.put("laughs.docx", docxWithLaughs());
    byte[] doc = PlanFixtures.resource("plan.doc");
    files.put("truncated.doc", Arrays.copyOf(doc, doc.length / 3));
    files.put("letter.wps", doc);
    byte[] docx = PlanFixtures.docx();
    files.put("truncated.docx", Arrays.copyOf(docx, docx.length / 2));
    files.put("bomb.zip", bomb(1L << 30));
    files.put("lying.zip", lyingBomb(1L << 27));
    byte[] plan = utf8(PlanFixtures.text());
    byte[] inner = PlanFixtures.zip(Map.of("plan.txt", plan));
    files.put("nested.zip", PlanFixtures.zip(Map.of("inner.zip", inner)));
    files.put(
        "names.zip",
        zipWithNames(
            plan, Charset.forName("GBK"), "../up.txt", "/etc/passwd", "青禾市.txt", "a\nb.txt"));
    files.put(
        "empty.zip",
        new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    files.put("plan.ofd", PlanFixtures.zip(Map.of("OFD.xml", utf8("<ofd/>"))));
    files.put("table.xlsx", PlanFixtures.zip(Map.of("xl/workbook.xml", utf8("<x/>"))));
    files.put("nested.html", nestedTags(100_000));
    files.put("line.txt", hugeLine(9_900_000));
    files.put("longer.txt", hugeLine(11_000_000));
    byte[] broken = plan.clone();
    broken[broken.length / 2] = (byte) 0xff;
    files.put("broken.txt", broken);
    byte[] shreds = plan.clone();
    for (int i = 0; i < shreds.length; i += 500) {
      shreds[i] = (byte) 0xff;
    }
    files.put("shreds.txt", shreds);
    files.put("utf16be.txt", PlanFixtures.text().getBytes(StandardCharsets.UTF_16BE));
    files.put("utf16mark.txt", PlanFixtures.text().getBytes(StandardCharsets.UTF_16));
    files.put("two words.txt", plan);
    files.put("100%.txt", plan);
    files.put("12:30.txt", plan);
    files.put("a\nb.txt", plan);
    files.put("青禾市教育局（公开稿）.txt", plan);
    files.put("picture.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0});
    byte[] warc = PlanFixtures.warc(false, "http://a.example/", "text/plain", plan);
    files.put("truncated.warc", Arrays.copyOf(warc, warc.length / 2));
    byte[] gz = PlanFixtures.warc(true, "http://a.example/", "text/plain", plan);
    files.put("truncated.warc.gz", Arrays.copyOf(gz, gz.length - 30));
    files.put("noise.bin", noise(50_000));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    hugePage(folder.resolve("huge.html"), 100L << 20);
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("self.txt"), Path.of("self.txt"));
    Files.createSymbolicLink(folder.resolve("gone.txt"), Path.of("nowhere.txt"));
  }

  /** The same bytes on every run. */
  public static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
