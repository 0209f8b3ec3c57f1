#!/usr/bin/python3
"""Makes others/: the plan of plan.txt as other programs write it. See README.md."""
import os, subprocess, sys, tempfile
from lxml import etree
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from weasyprint import HTML

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "others")
TEMP = tempfile.mkdtemp()
LINES = [l for l in open(os.path.join(HERE, "plan.txt"), encoding="utf-8").read().split("\n") if l.strip()]
ROWS = [l.split("\t") for l in LINES if "\t" in l]
FIRST = LINES.index("\t".join(ROWS[0]))


FONT = os.path.join(TEMP, "plan.ttf")


def font():
    """WenQuanYi Zen Hei without hints and without the characters that the plan has not, to keep files small."""
    subprocess.run([sys.executable, "-m", "fontTools.subset", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "--font-number=0", "--no-hinting",
                    "--layout-features=vert,vrt2", "--text=" + "".join(LINES) + "件文注意保存部资料内〔〕0123456789[]— ③",
                    "--output-file=" + FONT], check=True)


def out(name):
    return os.path.join(OUT, name)


def table():
    return "<table>" + "".join("<tr>" + "".join("<td>%s</td>" % c for c in r) + "</tr>" for r in ROWS) + "</table>"


def page(css="", body=None, around=""):
    paragraphs = [("<h1>%s</h1>" if i == 0 else "<p>%s</p>") % l for i, l in enumerate(LINES) if "\t" not in l]
    paragraphs.insert(FIRST, "<div class=t>" + table() + "</div>")
    text = "\n".join(paragraphs)
    for old, new in (body or {}).items():
        assert old in text
        text = text.replace(old, new)
    return """<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><style>
@font-face { font-family: Plan; src: url(file://""" + FONT + """) }
@page { size: A4; margin: 25mm }
body { font: 16px Plan; line-height: 1.75 }
h1 { font-size: 22px; font-weight: normal; text-align: center } p { margin: 0; text-indent: 2em }
table { border-collapse: collapse } td { border: 1px solid; padding: 2px 6px }
""" + css + "</style>" + around + "<main>" + text + "</main></html>"


def chromium(name, html):
    source = os.path.join(TEMP, "page.html")
    # From a file it would become drawings of a Type 3 font, which take more room.
    open(source, "w", encoding="utf-8").write(html.replace("font-family: Plan; src", "font-family: Unused; src").replace("16px Plan", "16px 'WenQuanYi Zen Hei'"))
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    "--print-to-pdf=" + out(name), source], check=True, capture_output=True)


def weasy(name, html):
    HTML(string=html).write_pdf(out(name), optimize_size=("fonts",))


def office(source, name, kind):
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", TEMP, source],
                   check=True, capture_output=True)
    made = os.path.join(TEMP, os.path.splitext(os.path.basename(source))[0] + "." + kind.split(":")[0])
    os.replace(made, out(name))


def chromium_files():
    chromium("chromium-plain.pdf", page())
    chromium("chromium-two-columns.pdf", page("main { columns: 2; column-gap: 30px } h1 { column-span: all } p { text-align: justify }"))
    chromium("chromium-landscape-table.pdf", page("@page wide { size: A4 landscape } .t { page: wide } table { width: 100% }"))
    chromium("chromium-narrow-cells.pdf", page("td { width: 5em } table { width: 21em; table-layout: fixed }"))
    stamps = "".join("<i style='position:fixed;left:%dpx;top:%dpx;color:#ccc;font-size:12px;font-style:normal'>青禾 007</i>" % (x, y)
                     for x in range(0, 700, 170) for y in range(20, 900, 61))
    chromium("chromium-watermark.pdf", page(around=stamps))
    chromium("chromium-askew-watermark.pdf", page(around="<b style='font-weight:normal;position:fixed;left:100px;top:400px;font-size:60px;color:#ddd;transform:rotate(-35deg)'>内部资料注意保存</b>"))
    chromium("chromium-letters-wide.pdf", page("h1, p { letter-spacing: 0.7em }"))
    chromium("chromium-superscripts.pdf", page("sup { font-size: 9px }", {"集团化办学覆盖": "集团化<sup>1</sup>办学<sup>[2]</sup>覆盖", "心理援助热线": "心理<sup>③</sup>援助热线"}))
    chromium("chromium-wide-line.pdf", page(".t { white-space: nowrap; width: 120% } table { width: 118% }"))


def weasyprint_files():
    weasy("weasyprint-mirrored.pdf", page("@page :left { margin: 20mm 40mm 20mm 20mm } @page :right { margin: 20mm 20mm 20mm 40mm } body { line-height: 2.6 }"))
    weasy("weasyprint-two-columns.pdf", page("main { columns: 2; column-gap: 30px } h1 { column-span: all }"))
    weasy("weasyprint-heads.pdf", page("@page { size: A5; @top-center { content: '青禾市教育局文件'; font-family: Plan } @bottom-center { content: '— ' counter(page) ' —'; font-family: Plan } }"))


def wrapped(width):
    for line in LINES:
        line = line.replace("\t", "  ") if "\t" in line else line
        line = line if line == LINES[0] or "  " in line else "　　" + line
        while line:
            yield line[:width]
            line = line[width:]


def reportlab(name, order=lambda lines: lines, draw=lambda c, x, y, t: c.drawString(x, y, t), before=None, turn=None):
    c = canvas.Canvas(out(name), pagesize=A4, pageCompression=1)
    size = 13
    lines = []
    y = 780
    for text in wrapped(32):
        lines.append((72, y, text))
        y -= 18
    if turn:
        c.setPageRotation(turn)
    if before:
        before(c)
    c.setFont("Plan", size)
    for x, y, text in order(lines):
        if turn == 90:
            c.saveState()
            c.translate(A4[0], 0)
            c.rotate(90)
            draw(c, x, y - 250, text)
            c.restoreState()
        else:
            draw(c, x, y, text)
    c.save()


def backwards(c, x, y, text):
    for i in reversed(range(len(text))):
        at = x + c.stringWidth(text[:i], "Plan", 13)
        c.drawString(at, y, text[i])


def stamps(c):
    c.setFont("Plan", 10)
    for y in range(790, 50, -44):
        for x in range(40, 560, 130):
            c.drawString(x, y, "青禾 0715")


def reportlab_files():
    pdfmetrics.registerFont(TTFont("Plan", FONT))
    reportlab("reportlab-lines.pdf")
    reportlab("reportlab-bottom-up.pdf", order=lambda lines: reversed(lines))
    reportlab("reportlab-letters-backwards.pdf", draw=backwards)
    reportlab("reportlab-odd-lines-first.pdf", order=lambda lines: lines[::2] + lines[1::2])
    reportlab("reportlab-stamps.pdf", before=stamps)


W = nsdecls("w")


def run(text):
    return "<w:r %s><w:t xml:space='preserve'>%s</w:t></w:r>" % (W, text)


def control(content):
    return "<w:sdt %s><w:sdtPr><w:alias w:val='x'/><w:text/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>" % (W, content)


def box(text):
    inner = "<w:txbxContent><w:p>%s</w:p></w:txbxContent>" % run(text)
    return """<w:r %s xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
<v:shape id="b1" type="#t" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:40pt"><v:textbox>%s</v:textbox></v:shape></w:pict></w:r>""" % (W, inner)


def word(name, controls=False, boxes=False, cells=False):
    d = Document()
    for i, line in enumerate(LINES):
        if "\t" in line:
            if line == LINES[FIRST]:
                t = d.add_table(0, len(ROWS[0]))
                for row in ROWS:
                    for cell, words in zip(t.add_row().cells, row):
                        cell.text = words
                for tr in t._tbl.tr_lst if cells else []:
                    tr.replace(tr.tc_lst[1], wrap(tr.tc_lst[1]))
            continue
        p = d.add_paragraph()
        if boxes and i == 0:
            p._p.append(parse_xml(box(line)))
        elif controls and len(line) > 8:
            p._p.append(parse_xml(run(line[:5])))
            p._p.append(parse_xml(control(run(line[5:9]))))
            p._p.append(parse_xml(run(line[9:])))
        else:
            p.add_run(line)
    d.save(out(name))


def wrap(tc):
    sdt = parse_xml(control(""))
    sdt[-1].append(parse_xml(etree.tostring(tc)))
    return sdt


def word_files():
    word("python-docx-plain.docx")
    word("python-docx-content-controls.docx", controls=True)
    word("python-docx-text-box.docx", boxes=True)
    word("python-docx-cell-controls.docx", controls=True, cells=True)


def office_files():
    plan = os.path.join(HERE, "plan.fodt")
    office(plan, "writer-plain.docx", "docx")
    office(out("python-docx-text-box.docx"), "writer-text-box.docx", "docx")
    office(out("python-docx-text-box.docx"), "writer-text-box.doc", "doc")
    office(out("python-docx-plain.docx"), "writer-plain.doc", "doc")
    html = os.path.join(TEMP, "list.html")
    open(html, "w", encoding="utf-8").write(page())
    office(html, "writer-from-page.doc", "doc:MS Word 97")
    office(out("python-docx-plain.docx"), "writer-plain.pdf", "pdf")


def rewritten_files():
    plain = out("chromium-plain.pdf")
    subprocess.run(["qpdf", "--linearize", plain, out("qpdf-linearized.pdf")], check=True)
    subprocess.run(["qpdf", "--object-streams=generate", "--rotate=90", plain, out("qpdf-rotated.pdf")], check=True)


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    font()
    chromium_files()
    weasyprint_files()
    reportlab_files()
    word_files()
    office_files()
    rewritten_files()
