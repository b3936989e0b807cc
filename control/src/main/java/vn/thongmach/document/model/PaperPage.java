package vn.thongmach.document.model;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.thongmach.document.Block;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.PaperSignature;

/** A paper as a page of HTML. Every text is put in as text, never as markup. */
final class PaperPage {

  private static final double PERCENT = 100;

  private final Paper paper;
  private final PaperLayout layout;
  private final Document page;

  PaperPage(Paper paper, PaperLayout layout) {
    this.paper = paper;
    this.layout = layout;
    try {
      this.page = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Document document() {
    Element html = page.createElement("html");
    html.setAttribute("lang", "vi");
    page.appendChild(html);
    Element head = add(html, "head", "", "");
    add(head, "title", "", paper.title());
    Element description = add(head, "meta", "", "");
    description.setAttribute("name", "subject");
    description.setAttribute("content", PaperWords.clean(paper.title() + ". " + paper.about()));
    add(head, "style", "", PaperStyle.of(layout, paper));
    Element body = add(html, "body", "", "");
    letterhead(body);
    add(body, "h1", "", PaperWords.capitals(paper.title()));
    if (!paper.about().isEmpty()) {
      add(body, "p", "about", paper.about());
    }
    add(body, "p", "rule", PaperWords.LINE);
    paper.body().forEach(block -> block(body, block));
    foot(body);
    return page;
  }

  private void letterhead(Element body) {
    Element row = add(add(body, "table", "letterhead", ""), "tr", "", "");
    Element left = add(row, "td", "issuer", "");
    for (int i = 0; i < paper.issuers().size(); i++) {
      boolean last = i == paper.issuers().size() - 1;
      add(left, "div", last ? "body" : "above", PaperWords.capitals(paper.issuers().get(i)));
    }
    add(left, "div", "star", paper.kind() == PaperKind.PARTY ? "*" : PaperWords.LINE);
    add(left, "div", "", PaperWords.symbol(paper));
    Element right = add(row, "td", "motto", "");
    List<String> motto = PaperWords.motto(paper.kind());
    for (int i = 0; i < motto.size(); i++) {
      Element line = add(right, "div", "", "");
      add(line, "span", i == motto.size() - 1 ? "underlined" : "", motto.get(i));
    }
    add(right, "div", "day", PaperWords.placeAndDay(paper));
  }

  private void block(Element body, Block block) {
    switch (block) {
      case Block.Paragraph text -> {
        String style =
            text.align().name().toLowerCase(Locale.ROOT)
                + (text.bold() ? " bold" : "")
                + (text.italic() ? " italic" : "");
        add(body, "p", style, text.text());
      }
      case Block.Heading heading -> add(body, "h2", "", heading.text());
      case Block.Field field -> {
        Element line = add(body, "p", "field", "");
        add(line, "span", "", field.label() + ": ");
        add(
            line,
            "span",
            field.value().isEmpty() ? "dots" : "value",
            field.value().isEmpty() ? PaperWords.DOTS.repeat(20) : field.value());
      }
      case Block.DottedLines lines -> {
        for (int i = 0; i < lines.count(); i++) {
          add(body, "div", "dotted", " ");
        }
      }
      case Block.Table table -> table(body, table);
      case Block.PageBreak _ -> add(body, "div", "break", "");
    }
  }

  private void table(Element body, Block.Table table) {
    Element drawn = add(body, "table", "ruled", "");
    int shares = table.columns().stream().mapToInt(Block.Column::share).sum();
    Element head = add(add(drawn, "thead", "", ""), "tr", "", "");
    for (Block.Column column : table.columns()) {
      Element cell = add(head, "th", "", column.title());
      cell.setAttribute(
          "style", String.format(Locale.ROOT, "width:%.2f%%", PERCENT * column.share() / shares));
    }
    Element rows = add(drawn, "tbody", "", "");
    for (List<String> row : table.rows()) {
      Element line = add(rows, "tr", "", "");
      for (int i = 0; i < row.size(); i++) {
        String align = table.columns().get(i).align().name().toLowerCase(Locale.ROOT);
        add(line, "td", align, row.get(i));
      }
    }
  }

  private void foot(Element body) {
    Element row = add(add(body, "table", "foot", ""), "tr", "", "");
    if (!paper.recipients().isEmpty()) {
      Element cell = add(row, "td", "recipients", "");
      add(cell, "div", "to", "Nơi nhận:");
      paper.recipients().forEach(to -> add(cell, "div", "", "- " + to));
    }
    for (PaperSignature signature : paper.signatures()) {
      Element cell = add(row, "td", "signature", "");
      signature.above().forEach(line -> add(cell, "div", "bold", line));
      add(cell, "div", "note", signature.note());
      add(cell, "div", "room", " ");
      add(cell, "div", "bold", signature.name());
    }
    if (!row.hasChildNodes()) {
      body.removeChild(row.getParentNode());
    }
    if (!paper.proof().isEmpty()) {
      add(body, "p", "proof", paper.proof());
    }
  }

  private Element add(Node parent, String name, String style, String text) {
    Element element = page.createElement(name);
    if (!style.isEmpty()) {
      element.setAttribute("class", style);
    }
    if (!text.isEmpty()) {
      element.appendChild(page.createTextNode(PaperWords.clean(text)));
    }
    parent.appendChild(element);
    return element;
  }
}
