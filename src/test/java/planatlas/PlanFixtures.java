package planatlas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * One invented plan in every format that is read. The PDF and the DOC are files, made from the text
 * with LibreOffice and the font WenQuanYi Zen Hei; the others are made here.
 */
public final class PlanFixtures {

  public static final String TITLE = "青禾市教育局2024年工作要点";

  private PlanFixtures() {}

  public static byte[] resource(String name) {
    try (InputStream in = PlanFixtures.class.getResourceAsStream("/planatlas/formats/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text() {
    return new String(resource("plan.txt"), StandardCharsets.UTF_8);
  }

  /** Every file that is one document, by its name. */
  public static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("utf8.txt", text().getBytes(StandardCharsets.UTF_8));
    files.put("gbk.txt", text().getBytes(Charset.forName("GBK")));
    files.put("gb18030.txt", text().getBytes(Charset.forName("GB18030")));
    files.put("utf16.txt", text().getBytes(StandardCharsets.UTF_16LE));
    files.put("portal.html", portalPage().getBytes(StandardCharsets.UTF_8));
    files.put("old.htm", oldPage().getBytes(Charset.forName("GBK")));
    files.put("modern.html", ("\ufeff" + modernPage()).getBytes(StandardCharsets.UTF_8));
    files.put("plan.pdf", resource("plan.pdf"));
    files.put("plan.docx", docx());
    files.put("plan.doc", resource("plan.doc"));
    return files;
  }

  private static List<String> lines() {
    return text().lines().filter(l -> !l.isBlank()).toList();
  }

  /** Paragraphs and the one table, each line put between what {@code marks} says. */
  private static String body(List<String> lines, String begin, String end) {
    StringBuilder body = new StringBuilder();
    boolean table = false;
    for (String line : lines) {
      boolean row = line.indexOf('\t') >= 0;
      body.append(row && !table ? "<table>" : "").append(!row && table ? "</table>" : "");
      table = row;
      body.append(
          row
              ? "<tr><td>" + line.replace("\t", "</td>\n <td>") + "</td></tr>\n"
              : begin + line + end + "\n");
    }
    return body.append(table ? "</table>" : "").toString();
  }

  /** The title in a heading of its own, fields below it, the text where TRS puts it. */
  public static String portalPage() {
    List<String> lines = lines();
    return """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>%s_青禾市教育局</title>
        <meta name="ArticleTitle" content="%s"><meta name="PubDate" content="2024-03-01 09:30">
        <meta name="ContentSource" content="青禾市教育局"><meta name="SiteName" content="青禾市教育局">
        <style>.x{color:red}</style><script>var a = "<p>脚本里的文字不是正文内容</p>";</script></head>
        <body><div class="header"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li>
        <li><a href="/b">办事服务</a></li></ul></div>
        <div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/a">规划计划</a></div>
        <h1>%s</h1><div class="info">发布时间：2024-03-01 09:30 来源：青禾市教育局 浏览次数：25</div>
        <div id="UCAP-CONTENT"><div class="TRS_Editor">%s</div></div>
        <div class="share">分享到：<a>微信</a><a>微博</a></div>
        <ul><li><a href="/1">望湖区教育局2023年工作要点</a></li><li><a href="/2">望湖区教育局2022年工作要点</a></li></ul>
        <div class="footer">版权所有：青禾市教育局 联系电话：0000-1234567</div></body></html>
        """
        .formatted(
            TITLE,
            TITLE,
            TITLE,
            body(lines.subList(1, lines.size()), "<p style=\"text-indent:2em\">　　", "</p>"));
  }

  /** Tables within tables, breaks for paragraphs, capitals, no name anywhere. */
  public static String oldPage() {
    return """
        <HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">
        <TITLE>工作要点</TITLE></HEAD><BODY BGCOLOR=#ffffff>
        <TABLE WIDTH=778><TR><TD><A HREF=/>网站首页</A> | <A HREF=/x>机构设置</A> | <A HREF=/y>政策文件</A></TD></TR></TABLE>
        <TABLE WIDTH=778><TR><TD WIDTH=180><A HREF=1>通知公告</A><BR><A HREF=2>教育新闻</A><BR></TD>
        <TD><TABLE><TR><TD><FONT SIZE=3>%s</FONT></TD></TR></TABLE></TD></TR></TABLE>
        <TABLE><TR><TD ALIGN=center>【打印本页】 【关闭窗口】</TD></TR></TABLE></BODY></HTML>
        """
        .formatted(body(lines(), "&nbsp;&nbsp;&nbsp;&nbsp;", "<BR>"));
  }

  /** Deep in spans and sections, with hidden pieces and text broken over source lines. */
  public static String modernPage() {
    String body =
        body(lines(), "<p class=\"p\"><span><span style=\"font-family:仿宋\">", "</span></span></p>");
    return """
        <!doctype html><html lang="zh"><head><title>工作要点 - 青禾教育</title></head><body>
        <nav><a href="#">首页</a><a href="#">公开</a></nav>
        <main><section><div class="wrap"><div style="display: none">隐藏的文字说集团化办学集团化办学集团化办学</div>
        <div hidden>心理健康心理健康</div><!-- 注释里的双减 -->
        %s
        </div></section></main><noscript>请打开脚本</noscript>
        <footer><p>Copyright © 2024</p></footer></body></html>
        """
        .formatted(body.replace("教育系统", "教育\n      系统"));
  }

  public static byte[] docx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      List<String> lines = lines();
      List<String> rows = lines.stream().filter(l -> l.indexOf('\t') >= 0).toList();
      for (String line : lines) {
        if (line.indexOf('\t') < 0) {
          document.createParagraph().createRun().setText(line);
        } else if (line.equals(rows.get(0))) {
          XWPFTable table = document.createTable(rows.size(), 4);
          for (int r = 0; r < rows.size(); r++) {
            String[] cells = rows.get(r).split("\t");
            for (int c = 0; c < cells.length; c++) {
              table.getRow(r).getCell(c).setText(cells[c]);
            }
          }
        }
      }
      document.write(out);
    }
    return asWordZips(out.toByteArray());
  }

  /** With an extra field in front of the members' data, as Microsoft Word puts one there. */
  public static byte[] asWordZips(byte[] docx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setExtra(new byte[] {0x20, (byte) 0xa2, 4, 0, 0x28, (byte) 0xa0, 0, 0});
        zip.putNextEntry(copy);
        in.transferTo(zip);
      }
    }
    return out.toByteArray();
  }

  public static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        out.putNextEntry(new ZipEntry(member.getKey()));
        out.write(member.getValue());
      }
    }
    return bytes.toByteArray();
  }

  public static String csv() {
    return "id,标题,正文,网址\n1,%s,\"%s\",http://edu.example/1.html\n"
        .formatted(TITLE, text().substring(TITLE.length()).replace("\"", "\"\""));
  }

  public static String jsonLine() {
    return "{\"title\": \"%s\", \"body\": \"%s\"}\n"
        .formatted(
            TITLE,
            text()
                .substring(TITLE.length())
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t"));
  }

  /** A crawl of one page, one picture and one redirect; each record a gzip member, or plain. */
  public static byte[] warc(boolean zipped, String address, String type, byte[] body)
      throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    record(warc, zipped, address, "200 OK", type, body);
    record(warc, zipped, address + "/logo.png", "200 OK", "image/png", new byte[] {1, 2, 3});
    record(warc, zipped, address + "/moved", "302 Found", "text/html", new byte[0]);
    return warc.toByteArray();
  }

  private static void record(
      ByteArrayOutputStream warc,
      boolean zipped,
      String address,
      String status,
      String type,
      byte[] body)
      throws IOException {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.write(
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, body.length)
            .getBytes(StandardCharsets.US_ASCII));
    http.write(body);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-03-02T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n")
            .formatted(address, warc.size(), http.size())
            .getBytes(StandardCharsets.UTF_8));
    record.write(http.toByteArray());
    record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    if (zipped) {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(member)) {
        out.write(record.toByteArray());
      }
      warc.write(member.toByteArray());
    } else {
      warc.write(record.toByteArray());
    }
  }
}
