package planatlas.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * Word since 2007, ordinary and strict: see {@link DocxBody} for what is text. POI opens the
 * package and follows its relations. The parts are read as XML and not through POI's paragraphs,
 * which leave out content controls and text boxes; of strict documents POI reads nothing.
 */
final class DocxExtractor implements Extractor {

  @Override
  public Outcome<Extraction> extract(byte[] bytes, String charset, int most) throws IOException {
    try (OPCPackage files = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      PackagePart main = related(files, "officeDocument");
      Element document = main == null ? null : root(main);
      if (document == null || !WordXml.is(document, "document")) {
        return Outcome.rejected(Reason.DAMAGED, "is an Office file without a Word document in it");
      }
      return body(main, document, most);
    } catch (OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException e) {
      return damaged(PlainMessage.of(e));
    } catch (SAXException e) {
      return damaged("the XML in it is broken or has a DTD");
    } catch (IOException e) {
      return damaged(PlainMessage.of(e));
    }
  }

  private static Outcome<Extraction> body(PackagePart main, Element document, int most)
      throws IOException, SAXException, OpenXML4JException {
    DocxStyles styles = new DocxStyles(root(related(main, "styles")));
    DocxNumbers numbers = new DocxNumbers(root(related(main, "numbering")), styles);
    DocxBody body = new DocxBody(styles, numbers, most);
    body.read(WordXml.child(document, "body"));
    if (body.embeds()) {
      return Outcome.rejected(
          Reason.UNSUPPORTED,
          "has another file embedded as a part of its text, which is not read; open it in Word and"
              + " save it again");
    }
    return body.isTooLong()
        ? Outcome.rejected(
            Reason.TOO_LONG, "has more than %,d characters, limits.characters".formatted(most))
        : Outcome.accepted(Extraction.whole(body.text(), "paragraphs", Map.of()));
  }

  private static Outcome<Extraction> damaged(String why) {
    return Outcome.rejected(
        Reason.DAMAGED, "is no sound Word document" + (why.isEmpty() ? "" : ": " + why));
  }

  /** The first part to which a relation of this kind leads; null where there is none. */
  private static PackagePart related(RelationshipSource source, String kind)
      throws OpenXML4JException {
    for (PackageRelationship relation : source.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/relationships/" + kind)
          && relation.getTargetMode() == TargetMode.INTERNAL) {
        return source instanceof PackagePart part
            ? part.getRelatedPart(relation)
            : ((OPCPackage) source).getPart(relation);
      }
    }
    return null;
  }

  private static Element root(PackagePart part) throws IOException, SAXException {
    if (part == null) {
      return null;
    }
    try (InputStream in = part.getInputStream()) {
      return DocumentHelper.readDocument(in).getDocumentElement();
    }
  }
}
