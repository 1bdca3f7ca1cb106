#include "render/odt_styles.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "doc/walk.hpp"
#include "render/html_escape.hpp"
#include "render/odt_namespaces.hpp"
#include "render/odt_pages.hpp"
#include "render/odt_style.hpp"
#include "render/odt_words.hpp"
#include "wording/style_text.hpp"

namespace reso::render {

namespace style = wording::style;

namespace {

constexpr int heading_levels = 4;
constexpr int list_levels = 10; // what ODF has
// The band of a chapter: between its edge and its title.
constexpr double band_padding = 9;

class Styles {
public:
  Styles(const doc::Document& document, const OdtLook& look) : m_document(document), m_look(look) {}

  std::string named() {
    defaults();
    text();
    headings();
    cover();
    contents();
    lists();
    boxes();
    tables();
    key_figures();
    characters();
    list_styles();
    return std::move(m_out);
  }

private:
  void add(const OdtStyle& style) { m_out += style.print(); }
  static OdtStyle paragraph(std::string_view display, std::string_view parent = "Text body") {
    OdtStyle made("paragraph", display);
    made.parent(parent);
    return made;
  }
  doc::Typeface face(const std::string& key) const { return m_look.setting(key); }

  // What every other style starts from. "fr-FR" is two attributes.
  void defaults() {
    const std::string& language = m_document.language;
    const std::size_t dash = language.find('-');
    OdtStyle all = OdtStyle::by_default("paragraph");
    all.set("fo:orphans", "2").set("fo:widows", "2").set("style:writing-mode", "lr-tb").set_in(face("echelle-texte"));
    all.letters("fo:language", language.substr(0, dash));
    if (dash != std::string::npos) all.letters("fo:country", language.substr(dash + 1));
    all.letters("fo:hyphenate", m_look.number("colonnes-cesures") > 0 ? "true" : "false");
    add(all.letters("fo:hyphenation-remain-char-count", "2").letters("fo:hyphenation-push-char-count", "3"));
    add(OdtStyle("paragraph", "Standard"));
  }

  void text() {
    const double after = m_look.number("grille-paragraphe");
    OdtStyle body("paragraph", "Text body");
    body.parent("Standard").space(after / 2, after / 2); // so that a list stands off what follows
    body.set("fo:text-align", m_look.number("colonnes-justification") > 0 ? "justify" : "start");
    add(body);
    const auto one = [&](std::string_view name, const std::string& key) {
      OdtStyle made = paragraph(name);
      made.set_in(face(key)).set("fo:text-align", "start");
      return made;
    };
    add(one(style::lead, "echelle-chapeau").space(after, 2 * after));
    add(one(style::facts, "echelle-faits").space(0, after));
    add(one(style::name, "echelle-noms").space(0, m_look.number("grille-element")));
    add(one("Caption", "legende-titre")
            .space(m_look.number("grille-bloc"), m_look.number("legende-ecart"))
            .set("fo:keep-with-next", "always"));
    add(one("Footnote", "echelle-note"));
    add(one(style::remark, "legende-note").space(m_look.number("legende-ecart"), m_look.number("legende-ecart")));
    OdtStyle picture = paragraph(style::figure);
    picture.space(m_look.number("legende-ecart"), 0).set("fo:text-align", "start");
    add(picture.set("fo:keep-with-next", "always"));        // its values or its legend
    OdtStyle to_mend = one(style::to_mend, "legende-note"); // in the text: larger than in a page's margin
    add(to_mend.letters("fo:color", fmt::format("#{:06x}", face("pied-brouillon_note").colour)).space(after, after));
  }

  void headings() {
    OdtStyle all("paragraph", "Heading");
    all.parent("Standard").next("Text body").set("fo:keep-with-next", "always").set("fo:text-align", "start");
    add(all.letters("fo:hyphenate", "false"));
    const std::string band = m_look.colour("bandeau-fond");
    OdtStyle chapter = heading(1, "bandeau-titre");
    chapter.space(0, m_look.number("bandeau-apres")).ground(band, band, 0.05, band_padding);
    if (m_look.number("titres-chapitre-nouvelle_page") > 0) chapter.set("fo:break-before", "page");
    add(chapter);
    const char* keys[] = {"section", "activite", "detail"};
    for (int level = 2; level <= heading_levels; ++level) {
      const std::string key = std::string("titres-") + keys[level - 2];
      OdtStyle made = heading(level, key + "-style");
      made.space(m_look.number(key + "-avant"), m_look.number(key + "-apres"));
      add(made);
    }
  }

  OdtStyle heading(int level, const std::string& key) const {
    OdtStyle made = paragraph(fmt::format("Heading {}", level), "Heading");
    made.next("Text body").attribute("style:default-outline-level", std::to_string(level)).set_in(face(key));
    return made;
  }

  // Words stand one under the other; the title begins about where the pages have it.
  void cover() {
    const double top = m_look.number("couverture-titre_haut") - m_look.number("couverture-haut");
    const doc::Typeface organisation = face("couverture-organisation"), tagline = face("couverture-slogan"),
                        title = face("couverture-titre");
    const double used = organisation.leading + tagline.leading + title.leading;
    OdtStyle titled = paragraph("Title", "Standard");
    titled.next("Text body").set_in(title).space(std::max(0.0, top - used), title.leading);
    add(titled.set("fo:text-align", "start").letters("fo:hyphenate", "false"));
    const auto line = [&](std::string_view name, const std::string& key) {
      add(paragraph(name, "Standard").set_in(face(key)).set("fo:text-align", "start"));
    };
    line(style::organisation, "couverture-organisation");
    line(style::tagline, "couverture-slogan");
    line(style::cover_date, "couverture-date");
    line(style::cover_line, "couverture-lignes");
    OdtStyle year("text", style::cover_year);
    add(year.set_in(face("couverture-annee")));
  }

  void contents() {
    const std::string end = odt_length(m_look.measure());
    add(paragraph("Contents Heading", "Heading").set_in(face("titres-sommaire-style")).space(0, 12));
    const auto entry = [&](int level, const std::string& key, double before, double indent) {
      OdtStyle made = paragraph(fmt::format("Contents {}", level), "Standard");
      made.set_in(face(key)).space(before, 0).set("fo:margin-left", odt_length(indent));
      // Tabulations are counted from the indent.
      add(made.tab(odt_length(m_look.measure() - indent), true));
    };
    entry(1, "titres-sommaire-chapitre", m_look.number("titres-sommaire-avant_chapitre"), 0);
    entry(2, "titres-sommaire-section", 0, m_look.number("titres-sommaire-retrait"));
    for (const char* name : {"Header", "Footer"}) {
      const std::string key = name == std::string_view("Header") ? "pied-entete" : "pied-texte";
      OdtStyle made = paragraph(name, "Standard");
      made.set_in(face(key)).tab(end, false);
      if (name == std::string_view("Footer"))
        made.set("fo:border-top",
                 fmt::format("{} solid {}", m_look.length("pied-filet_largeur"), m_look.colour("pied-filet")))
            .set("fo:padding-top", "4pt");
      add(made);
    }
  }

  void lists() {
    OdtStyle item = paragraph("List");
    add(item.space(0, m_look.number("grille-element")));
  }

  void boxes() {
    const double edge = m_look.number("encadre-filet_largeur"), padding = m_look.number("encadre-marge");
    const auto box = [&](std::string_view name, const std::string& kind, const std::string& key) {
      OdtStyle made = paragraph(name);
      made.set_in(face(key)).set("fo:text-align", "start");
      made.space(m_look.number("grille-paragraphe"), m_look.number("grille-paragraphe"));
      made.ground(m_look.colour("encadre-" + kind + "-fond"), m_look.colour("encadre-" + kind + "-filet"), edge,
                  padding);
      return made;
    };
    const auto kind = [&](std::string_view title, std::string_view text, std::string_view signature,
                          const std::string& name) {
      add(box(title, name, "encadre-" + name + "-titre").next(text).set("fo:keep-with-next", "always"));
      add(box(text, name, "encadre-" + name + "-texte"));
      add(box(signature, name, "encadre-signature").next("Text body"));
    };
    kind(style::question_title, style::question, style::question_signature, "question");
    kind(style::quotation_title, "Quotations", style::signature, "citation");
    kind(style::note_title, style::note, style::note_signature, "note");
    const auto card = [&](std::string_view name, const std::string& key, double before) {
      OdtStyle made = paragraph(name);
      return made.set_in(face(key)).set("fo:text-align", "start").space(before, 0);
    };
    add(card(style::card_name, "encadre-carte_nom", m_look.number("grille-bloc") / 2)
            .next(style::card_line)
            .set("fo:keep-with-next", "always"));
    add(card(style::card_line, "encadre-carte_ligne", 0));
  }

  void tables() {
    const auto cells = [&](std::string_view left, std::string_view right, std::string_view centre,
                           std::string_view parent, const std::string& key) {
      OdtStyle made = paragraph(left, parent);
      add(made.set_in(face(key)).set("fo:text-align", "start").space(0, 0).letters("fo:hyphenate", "false"));
      add(paragraph(right, left).set("fo:text-align", "end"));
      add(paragraph(centre, left).set("fo:text-align", "center"));
    };
    cells("Table Contents", style::table_number, style::table_centred, "Standard", "tableau-texte");
    cells("Table Heading", style::table_head_number, style::table_head_centred, "Table Contents", "tableau-entete");
    cells(style::table_total, style::table_total_number, style::table_total_centred, "Table Contents", "tableau-total");
  }

  void key_figures() {
    const auto line = [&](std::string_view name, const std::string& key) {
      OdtStyle made = paragraph(name, "Table Contents");
      add(made.set_in(face("chiffres_cles-" + key)));
    };
    const std::string edge =
        fmt::format("{} solid {}", m_look.length("chiffres_cles-filet_largeur"), m_look.colour("chiffres_cles-filet"));
    OdtStyle number = paragraph(style::key_number, "Table Contents");
    add(number.set_in(face("chiffres_cles-nombre")).set("fo:border-top", edge).set("fo:padding-top", "4pt"));
    line(style::key_label, "libelle");
    line(style::key_detail, "detail");
  }

  void characters() {
    const auto letters = [&](std::string_view name, const std::string& key) {
      add(OdtStyle("text", name).set_in(face(key)));
    };
    letters(style::key_qualifier, "chiffres_cles-qualificatif");
    letters(style::key_unit, "chiffres_cles-unite");
    letters(style::page_number, "pied-numero");
    add(OdtStyle("text", "Strong Emphasis").letters("fo:font-weight", "bold"));
    add(OdtStyle("text", "Emphasis").letters("fo:font-style", "italic"));
    add(OdtStyle("text", style::raised).letters("style:text-position", "super 62%"));
    OdtStyle link("text", "Internet link");
    add(link.letters("fo:color", m_look.colour("echelle-lien"))
            .letters("style:text-underline-style", "solid")
            .letters("style:text-underline-width", "auto")
            .letters("style:text-underline-color", "font-color"));
    add(OdtStyle("text", style::reference).letters("style:text-underline-style", "none"));
    OdtStyle bullet("text", "Bullet Symbols");
    add(bullet.set_in(face("grille-puce_style")));
    add(OdtStyle("text", "Numbering Symbols"));
    for (const std::string& language : foreign_languages()) {
      const std::size_t dash = language.find('-');
      OdtStyle words("text", style::in_language(language));
      words.letters("fo:language", language.substr(0, dash));
      add(words.letters("fo:country", dash == std::string::npos ? "none" : language.substr(dash + 1)));
    }
  }

  // Of words in another language than the document's.
  std::set<std::string> foreign_languages() const {
    std::set<std::string> found;
    const std::function<void(const doc::Inlines&)> look = [&](const doc::Inlines& content) {
      for (const doc::Inline& one : content) {
        if (const auto* foreign = std::get_if<doc::Foreign>(&one)) found.insert(foreign->language);
        if (const doc::Inlines* within = doc::inside(one)) look(*within);
        if (const auto* note = std::get_if<doc::NoteCall>(&one)) look(note->content);
      }
    };
    doc::walk(m_document.blocks, look, [](const doc::KeyFigure&) {});
    return found;
  }

  // Within a box, tabulations are counted from outside its padding.
  std::string level_properties(int level, bool boxed) const {
    const double step = m_look.number("grille-retrait_liste", 15),
                 inset = boxed ? m_look.number("encadre-marge") + m_look.number("encadre-filet_largeur") : 0;
    return fmt::format("<style:list-level-properties "
                       "text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment "
                       "text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"{0}\" fo:text-indent=\"{1}\" "
                       "fo:margin-left=\"{2}\"/></style:list-level-properties>",
                       odt_length(step * level + inset), odt_length(-step), odt_length(step * level));
  }

  void list_styles() {
    bulleted("List 1", false);
    numbered("Numbering 123", false);
    bulleted(style::box_bullets, true);
    numbered(style::box_numbers, true);
    m_out += "<text:outline-style style:name=\"Outline\">\n";
    for (int level = 1; level <= list_levels; ++level)
      m_out += fmt::format("<text:outline-level-style text:level=\"{}\" style:num-format=\"\"/>\n", level);
    m_out += "</text:outline-style>\n";
  }

  void open_list_style(std::string_view display) {
    m_out += fmt::format("<text:list-style style:name=\"{}\" style:display-name=\"{}\">\n", odt_style_name(display),
                         display);
  }

  void bulleted(std::string_view display, bool boxed) {
    std::string bullet = m_look.word("grille-puce");
    if (bullet.empty()) bullet = "•";
    open_list_style(display);
    for (int level = 1; level <= list_levels; ++level)
      m_out += fmt::format("<text:list-level-style-bullet text:level=\"{}\" text:style-name=\"Bullet_20_Symbols\" "
                           "text:bullet-char=\"{}\">{}</text:list-level-style-bullet>\n",
                           level, html_escaped(bullet), level_properties(level, boxed));
    m_out += "</text:list-style>\n";
  }

  void numbered(std::string_view display, bool boxed) {
    open_list_style(display);
    for (int level = 1; level <= list_levels; ++level)
      m_out += fmt::format("<text:list-level-style-number text:level=\"{}\" text:style-name=\"Numbering_20_Symbols\" "
                           "style:num-suffix=\".\" style:num-format=\"1\">{}</text:list-level-style-number>\n",
                           level, level_properties(level, boxed));
    m_out += "</text:list-style>\n";
  }

  const doc::Document& m_document;
  const OdtLook& m_look;
  std::string m_out;
};

} // namespace

std::string odt_styles(const doc::Document& document, const OdtLook& look) {
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles {} "
                     "office:version=\"1.2\">\n{}<office:styles>\n{}</office:styles>\n"
                     "<office:automatic-styles>\n{}</office:automatic-styles>\n{}</office:document-styles>\n",
                     odt_namespaces, look.font_faces(), Styles(document, look).named(), odt_page_layouts(look),
                     odt_masters(document, look));
}

} // namespace reso::render
