// image-sans-alternative, droit-a-l-image
#include "check/records.hpp"
#include "diag/catalogue_pages.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

void check_picture(const Audited& audited, const model::Picture& picture, diag::Diagnostics& diagnostics) {
  const diag::Span place = field_place(audited.sources, picture.span, "fichier");
  // RGAA 4.1, criterion 1.1: every image that carries information has a text alternative.
  if (!picture.alternative || picture.alternative->empty())
    diagnostics.report(rule::picture_without_words, place, picture.file).help(phrase::give_alternative);
  if (!picture.consent) diagnostics.report(rule::picture_of_people, place, picture.file).help(phrase::state_consent);
}

} // namespace

void check_pictures(const Audited& audited, diag::Diagnostics& diagnostics) {
  const auto check = [&](const auto& records) {
    for (const auto& record : records)
      for (const model::Picture& one : record.pictures) check_picture(audited, one, diagnostics);
  };
  check(audited.year.dataset->activities);
  check(audited.year.dataset->texts);
}

} // namespace reso::check
