#include "layout/contrast.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue_pages.hpp"
#include "layout/theme_tables.hpp"

namespace reso::layout {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// WCAG 2.1, "relative luminance".
double luminance(Colour colour) {
  const auto channel = [&](int shift) {
    const double part = static_cast<double>((colour >> shift) & 0xFF) / 255;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

bool large(const Setting& setting) {
  const bool bold =
      setting.face == FaceName::bold || setting.face == FaceName::bold_italic || setting.face == FaceName::title;
  return setting.size >= 18 || (bold && setting.size >= 14);
}

std::string decimal(double value, diag::Language language) {
  std::string text = fmt::format("{:.1f}", value);
  if (language == diag::Language::fr) std::ranges::replace(text, '.', ',');
  return text;
}

class ContrastCheck {
public:
  ContrastCheck(const Theme& theme, diag::Diagnostics& diagnostics) : m_theme(theme), m_diagnostics(diagnostics) {}

  void run() {
    const Theme& theme = m_theme;
    const Tint paper{Shade::paper, 0};
    check_all(paper, {{"echelle.texte", &theme.scale.text},
                      {"echelle.chapeau", &theme.scale.lead},
                      {"echelle.faits", &theme.scale.facts},
                      {"echelle.noms", &theme.scale.names},
                      {"echelle.note", &theme.scale.note},
                      {"grille.puce_style", &theme.grid.bullet_setting},
                      {"titres.section.style", &theme.headings.section.setting},
                      {"titres.activite.style", &theme.headings.activity.setting},
                      {"titres.detail.style", &theme.headings.detail.setting},
                      {"titres.sommaire.style", &theme.headings.contents.heading},
                      {"titres.sommaire.chapitre", &theme.headings.contents.chapter},
                      {"titres.sommaire.section", &theme.headings.contents.section},
                      {"legende.titre", &theme.captions.title},
                      {"legende.note", &theme.captions.note},
                      {"tableau.texte", &theme.tables.text},
                      {"pied.texte", &theme.footer.text},
                      {"pied.numero", &theme.footer.number},
                      {"pied.entete", &theme.footer.header}});
    check_all(theme.cover.background, {{"couverture.organisation", &theme.cover.organisation},
                                       {"couverture.slogan", &theme.cover.tagline},
                                       {"couverture.titre", &theme.cover.title},
                                       {"couverture.annee", &theme.cover.year},
                                       {"couverture.date", &theme.cover.date},
                                       {"couverture.lignes", &theme.cover.lines}});
    check_all(theme.band.background, {{"bandeau.titre", &theme.band.title}});
    check_all(theme.key_figures.background, {{"chiffres_cles.nombre", &theme.key_figures.number},
                                             {"chiffres_cles.qualificatif", &theme.key_figures.qualifier},
                                             {"chiffres_cles.unite", &theme.key_figures.unit},
                                             {"chiffres_cles.libelle", &theme.key_figures.label},
                                             {"chiffres_cles.detail", &theme.key_figures.detail}});
    check_box("question", theme.boxes.question);
    check_box("citation", theme.boxes.quotation);
    check_box("note", theme.boxes.note);
    check_all(theme.boxes.card, {{"encadre.carte_nom", &theme.boxes.name}, {"encadre.carte_ligne", &theme.boxes.line}});
    check_all(theme.tables.head_background, {{"tableau.entete", &theme.tables.head}});
    check_all(theme.tables.total_background, {{"tableau.total", &theme.tables.total}});
    check_all(theme.tables.stripe, {{"tableau.texte", &theme.tables.text}});
  }

private:
  struct Named {
    std::string path; // as theme.yaml has it
    const Setting* setting;
  };

  void check_box(const std::string& kind, const BoxTheme& box) {
    check_all(box.background, {{"encadre." + kind + ".titre", &box.title}, {"encadre." + kind + ".texte", &box.text}});
  }

  void check_all(const Tint& ground, const std::vector<Named>& texts) {
    for (const Named& one : texts) check(one, ground);
  }

  void check(const Named& text, const Tint& ground) {
    const double ratio = contrast_ratio(colour_of(m_theme, text.setting->colour), colour_of(m_theme, ground));
    const double wanted = large(*text.setting) ? 3 : 4.5;
    // A ratio that prints as the limit is not below it.
    if (std::round(ratio * 10) / 10 >= wanted) return;
    m_diagnostics
        .report(rule::low_contrast, place(text.path), text.path, decimal(ratio, m_diagnostics.language()),
                decimal(wanted, m_diagnostics.language()))
        .help(phrase::change_colour);
  }

  // The value written under the dotted path.
  diag::Span place(std::string_view path) const {
    const schema::Node* node = &m_theme.tree;
    for (const std::string_view key : base::split(path, '.'))
      if (const schema::Node* next = node->find(key)) node = next;
    return node->span;
  }

  const Theme& m_theme;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

double contrast_ratio(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void check_contrast(const Theme& theme, diag::Diagnostics& diagnostics) { ContrastCheck(theme, diagnostics).run(); }

} // namespace reso::layout
