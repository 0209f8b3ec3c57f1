package planatlas.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import planatlas.PlanFixtures;

/** A Word document of a body written by hand. */
final class DocxFixture {

  private static final String ORDINARY =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/";

  private DocxFixture() {}

  static byte[] of(String body) {
    return of(body, "", "", ORDINARY, RELATIONS);
  }

  static byte[] styled(String body, String styles) {
    return of(body, styles, "", ORDINARY, RELATIONS);
  }

  static byte[] numbered(String body, String styles, String numbering) {
    return of(body, styles, numbering, ORDINARY, RELATIONS);
  }

  /** As Word saves it under "Strict Open XML Document". */
  static byte[] strict(String body) {
    return of(body, "", "", STRICT, STRICT_RELATIONS);
  }

  private static byte[] of(
      String body, String styles, String numbering, String names, String relations) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    parts.put("_rels/.rels", relations(relations, Map.of("officeDocument", "word/document.xml")));
    parts.put(
        "word/document.xml",
        ("<w:document xmlns:w=\"%s\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>%s</w:body></w:document>")
            .formatted(names, body));
    Map<String, String> related = new LinkedHashMap<>();
    if (!styles.isEmpty()) {
      related.put("styles", "styles.xml");
      parts.put(
          "word/styles.xml", "<w:styles xmlns:w=\"%s\">%s</w:styles>".formatted(names, styles));
    }
    if (!numbering.isEmpty()) {
      related.put("numbering", "numbering.xml");
      parts.put(
          "word/numbering.xml",
          "<w:numbering xmlns:w=\"%s\">%s</w:numbering>".formatted(names, numbering));
    }
    parts.put("word/_rels/document.xml.rels", relations(relations, related));
    Map<String, byte[]> members = new LinkedHashMap<>();
    parts.forEach((name, xml) -> members.put(name, xml.getBytes(StandardCharsets.UTF_8)));
    try {
      return PlanFixtures.asWordZips(PlanFixtures.zip(members));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String relations(String kind, Map<String, String> targets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    targets.forEach(
        (name, target) ->
            xml.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                    .formatted(name, kind, name, target)));
    return xml.append("</Relationships>").toString();
  }

  /** A paragraph of one run. */
  static String p(String words) {
    return "<w:p>" + r(words) + "</w:p>";
  }

  static String p(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, r(words));
  }

  static String r(String words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
  }

  static String control(String content) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
        .formatted(content);
  }

  static String cell(String content) {
    return "<w:tc><w:tcPr/>%s</w:tc>".formatted(content);
  }

  static String table(String rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>%s</w:tbl>".formatted(rows);
  }

  static String row(String cells) {
    return "<w:tr>%s</w:tr>".formatted(cells);
  }

  /** A box as Word 2010 writes it: once for itself, once for Word 2007. */
  static String box(String content) {
    return ("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
            + "<w:txbxContent>%s</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox>"
            + "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
        .formatted(content, content);
  }

  /** A box as Word 2007 writes it. */
  static String oldBox(String content) {
    return "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        .formatted(content);
  }
}
