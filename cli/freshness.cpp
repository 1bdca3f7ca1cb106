#include "cli/freshness.hpp"

#include "base/fingerprint.hpp"
#include "base/text.hpp"
#include "cli/pictures.hpp"
#include "cli/version.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

std::string printed_data(const doc::Document& document) {
  std::string text;
  for (const doc::FigureText& figure : doc::printed_figures(document)) text += figure.id + "=" + figure.text + "\n";
  return text;
}

} // namespace

std::string short_fingerprint(std::string_view bytes) { return base::fingerprint(bytes).substr(0, 16); }

std::string Fingerprint::print() const { return version + "-" + report_template + "-" + data + "-" + this->text; }

std::optional<Fingerprint> Fingerprint::parse(std::string_view text) {
  auto parts = base::split(text, '-');
  if (parts.size() != 4) return std::nullopt;
  return Fingerprint{std::string(parts[0]), std::string(parts[1]), std::string(parts[2]), std::string(parts[3])};
}

Fingerprint fingerprint_of(Session& session, const PreparedReport& prepared) {
  Fingerprint result;
  result.version = version;
  result.report_template =
      short_fingerprint(prepared.template_bytes + font_fingerprints(*prepared.theme, *session.host().built_in));
  result.data = short_fingerprint(printed_data(*prepared.document));
  std::string printed = doc::dump(*prepared.document);
  for (const auto& [file, bytes] : document_pictures(session, *prepared.document)) printed += base::fingerprint(bytes);
  result.text = short_fingerprint(printed);
  return result;
}

std::string difference(const Session& session, const Fingerprint& published, const Fingerprint& now) {
  if (published.version != now.version) return session.say(phrase::stale_version);
  if (published.report_template != now.report_template) return session.say(phrase::stale_template);
  if (published.data != now.data) return session.say(phrase::stale_data);
  return session.say(phrase::stale_text);
}

} // namespace reso::cli
