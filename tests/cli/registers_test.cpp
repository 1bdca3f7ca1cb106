#include "cli/registers.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

using reso::cli::in_folder;

TEST_CASE("a folder whose name begins alike is another") {
  CHECK(in_folder("registres/2020/personnes.csv", "registres"));
  CHECK(in_folder("../registres/commun/personnes.csv", "../registres"));
  CHECK(in_folder("/srv/registres/a.csv", "/srv/registres/"));
  CHECK_FALSE(in_folder("registres-2/2020/personnes.csv", "registres"));
  CHECK_FALSE(in_folder("registres.csv", "registres"));
  CHECK_FALSE(in_folder("registres", "registres"));
}

namespace {

// A disk of which only the folders of git and those that may be written are known, by their whole paths.
class Disk : public reso::cli::Writer {
public:
  Disk(std::string root, std::set<std::string> repositories, std::set<std::string> closed)
      : m_root(std::move(root)), m_repositories(std::move(repositories)), m_closed(std::move(closed)) {}
  reso::base::Result<bool> write(const std::string&, const std::string&) override { return true; }
  bool may_write(const std::string& folder) const override { return !m_closed.contains(folder); }
  std::optional<std::string> read(const std::string& path) const override {
    const std::filesystem::path whole = (std::filesystem::path(m_root) / path).lexically_normal();
    if (whole.filename() != "HEAD" || !m_repositories.contains(whole.parent_path().parent_path())) return std::nullopt;
    return "ref: refs/heads/main\n";
  }

private:
  std::string m_root;
  std::set<std::string> m_repositories, m_closed;
};

std::string place_for(const std::string& root, const std::set<std::string>& repositories,
                      const std::set<std::string>& closed = {}, const std::set<std::string>& taken = {}) {
  return reso::cli::new_registers(Disk(root, repositories, closed), root,
                                  [&](const std::string& folder) { return taken.contains(folder); });
}

} // namespace

TEST_CASE("the registers of a new project are out of every repository, under a name of their own") {
  CHECK(place_for("/home/a/pole", {}) == "../registres-pole");
  CHECK(place_for("/home/a/pole", {"/home/a/pole"}) == "../registres-pole");
  CHECK(place_for("/home/a/depot/pole", {"/home/a/depot"}) == "../../registres-depot--pole");
  // The project's own repository within another one, which would take what lies beside the project.
  CHECK(place_for("/home/a/depot/pole", {"/home/a/depot/pole", "/home/a/depot"}) == "../../registres-depot--pole");
  CHECK(place_for("/home/a/depot/pole", {"/home/a/depot"}, {"/home/a"}) == "registres");
  CHECK(place_for("/tmp/a/pole", {}, {"/tmp/a"}) == "registres");
  CHECK(place_for("/home/a/depot/x/pole", {"/home/a/depot"}) == "../../../registres-depot--x--pole");
  CHECK(place_for("/home/a/pole", {"/"}) == "registres");
  CHECK(place_for("/depot/pole", {"/depot"}, {"/"}) == "registres");
  CHECK(place_for("/home/a/pole", {}, {}, {"../registres-pole", "../registres-pole-2"}) == "../registres-pole-3");
}

TEST_CASE("a repository far above the project takes its registers too") {
  const std::string root = "/1/2/3/4/5/6";
  const auto found = reso::cli::find_registers(Disk(root, {"/1"}, {}), root, "../registres");
  CHECK(found.place == reso::cli::RegistersPlace::in_reach);
  CHECK(found.path == "2/3/4/5/registres");
  CHECK(found.repository == "../../../../..");
}
