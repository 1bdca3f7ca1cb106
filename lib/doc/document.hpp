// The document: what every edition is rendered from. Blocks and inlines with the places they came from.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/quantity.hpp"
#include "diag/source_map.hpp"
#include "doc/drawing.hpp"

namespace reso::doc {

// --- Inlines ---

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text; // final: typography applied
};
// A printed figure. `id` may carry a cell ("clauses.participants.sexe.femmes") and a year ("…@2011").
struct FigureText {
  std::string id;
  std::string text; // the words printed: "au moins 333 personnes"
  base::Quantity quantity;
};
struct Strong {
  Inlines content;
};
struct Emphasis {
  Inlines content;
};
struct Link {
  std::string target; // "https://…", "mailto:…" or "#anchor" within the document
  Inlines content;
};
// Words of another language, neither divided nor spaced as French is.
struct Foreign {
  std::string language; // "en", "pt-BR"
  Inlines content;
};
// The raised number of a footnote, which stands at the foot of the page.
struct NoteCall {
  int number = 0;       // from 1, in the order of first calls; 0 until number_notes()
  Inlines content;      // the note's words; none where it was called before
  diag::Span note = {}; // where the note is written
};
struct LineBreak {};
struct Inline : std::variant<Text, FigureText, Strong, Emphasis, Link, Foreign, NoteCall, LineBreak> {
  using variant::variant;
  diag::Span origin; // where the words were written: template, Markdown file or data; a Text may run over several lines
};

// --- Blocks ---

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
  int level = 1; // 1 opens a chapter (band), 2 a section, 3 an activity, 4 below
  Inlines content;
  std::string anchor;         // unique in the document, ASCII
  std::string pictogram = {}; // file of a picture that says nothing; may be empty
};
// A sentence or two under a heading, set apart from the text.
struct Lead {
  Inlines content;
};
struct Paragraph {
  Inlines content;
};
struct ListBlock {
  bool ordered = false;
  int start = 1;
  bool tight = true;
  std::vector<Blocks> items;
};

enum class Align { left, right, centre };
struct Cell {
  Inlines content;
  bool header = false; // a row's own header
  int span = 1;        // columns covered
};
struct Row {
  std::vector<Cell> cells;
  bool total = false;
  std::string anchor = {}; // empty when nothing refers to it
};
struct Column {
  Align align = Align::left;
  double weight = 0; // share of the width; 0: from the content
};
struct Table {
  std::string anchor; // empty when nothing refers to it
  Inlines caption;
  std::vector<Column> columns;
  std::vector<Row> head; // rows of column headers; may be empty
  std::vector<Row> rows;
  std::vector<Inlines> notes; // Source, Champ, Lecture, key of signs
  std::string figure;         // the figure it shows, when it shows one
};

struct KeyFigure {
  std::string id;
  std::string number; // "au moins 333", "140 000", "8 %"
  std::string unit;   // "personnes", empty for signs already in `number`
  std::string label;  // "Personnes ayant participé"
  std::string detail; // "317 en 2011", may be empty
  diag::Span origin;
  base::Quantity quantity = {};
};
struct KeyFigures {
  std::vector<KeyFigure> items;
};

enum class BoxKind { question, quotation, note };
struct Box {
  BoxKind kind = BoxKind::note;
  Inlines title; // may be empty
  Blocks content;
  Inlines signature; // may be empty
};

struct Chart {
  std::string anchor;
  std::string name; // file name of the SVG, without extension
  Inlines title;
  std::vector<Inlines> notes; // unit, Lecture, Champ, Source
  Drawing drawing;
  std::optional<Table> table; // its values
  std::string figure;
};

struct Picture {
  std::string file;
  std::string alternative;
  Inlines caption;
  std::string credit;
  bool logo = false; // printed small
};

// The short line of facts under an activity's title: "3 rendez-vous · 27 personnes · octobre à décembre 2012".
struct Facts {
  std::vector<Inlines> items;
};

// A person's or a partner's card: a name and lines under it.
struct Card {
  Inlines name;
  std::vector<Inlines> lines;
};
struct Cards {
  std::vector<Card> items;
};

// Names in columns (members, partners).
struct Names {
  std::vector<Inlines> items;
};

struct Cover {
  std::string title; // "Rapport d'activité 2012"
  std::string organisation;
  std::string tagline;
  std::string date;               // printed date, may be empty
  std::vector<std::string> lines; // address, site…
  std::string logo;               // file, may be empty
  std::string accessible = {};    // names the HTML edition in the others; empty when there is none
};
struct Contents {}; // the table of contents stands here
struct PageBreak {};
struct ColumnsBegin {
  int count = 2;
};
struct ColumnsEnd {};

struct Block : std::variant<Heading, Lead, Paragraph, ListBlock, Table, KeyFigures, Box, Chart, Picture, Facts, Cards,
                            Names, Cover, Contents, PageBreak, ColumnsBegin, ColumnsEnd> {
  using variant::variant;
  diag::Span origin;
  std::vector<std::string> margin = {}; // of a draft: what is to be mended here
};

// --- The whole ---

// An entry of the glossary, for those who hear the letters.
struct Abbreviation {
  std::string letters;
  std::string expansion;
};

struct Document {
  std::string title;
  std::string author; // the organisation
  std::string subject;
  std::string language = "fr-FR";
  int year = 0;
  base::Date date{}; // for metadata
  bool draft = false;
  std::vector<Abbreviation> abbreviations = {};
  Blocks blocks;
};

// --- Interface ---

// The words inside `one`: of a Strong, an Emphasis, a Link, a Foreign; nullptr for all others.
const Inlines* inside(const Inline& one);
Inlines* inside(Inline& one);

// The words of inlines, in reading order; calls of notes have none.
std::string plain_text(const Inlines& inlines);

// Every figure printed anywhere in the document, in reading order (key figures and table cells too).
std::vector<FigureText> printed_figures(const Document& document);

// One line per block and inline, indented; for goldens and for people.
std::string dump(const Document& document);

// The anchor of a figure's row in the table of origins: "adherents.total" -> "origine-adherents.total".
std::string origin_anchor(std::string_view id);

// A stable anchor for a title: "L'année en chiffres" -> "l-annee-en-chiffres".
std::string anchor_for(std::string_view title);

} // namespace reso::doc
