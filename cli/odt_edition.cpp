#include "cli/odt_edition.hpp"

#include "cli/pictures.hpp"
#include "diag/catalogue_commands.hpp"
#include "layout/appearance.hpp"
#include "render/odt.hpp"

namespace reso::cli {

OdtSources odt_sources(Session& session, const PreparedReport& prepared, const Fingerprint& of_report) {
  return {document_pictures(session, *prepared.document), of_report};
}

std::string render_odt_edition(const PreparedReport& prepared, const OdtSources& sources) {
  return render::render_odt(*prepared.document,
                            {layout::appearance_of(*prepared.theme), layout::ink_colours(*prepared.theme),
                             sources.pictures, sources.made_of.print()});
}

std::optional<std::string> stale_odt(Session& session, const OdtSources& sources, const std::string& bytes,
                                     const std::string& now) {
  if (render::same_odt(bytes, now)) return std::nullopt;
  const auto made_of = Fingerprint::parse(render::read_odt_fingerprint(bytes));
  if (!made_of || *made_of == sources.made_of) return session.say(diag::phrase::stale_edited);
  return difference(session, *made_of, sources.made_of);
}

} // namespace reso::cli
