// Who a row of a file is: a person who is known, a new one, or a question to whoever imports. Two persons of one name
// are never made one in silence.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "intake/sheet.hpp"

namespace reso::intake {

class Reader;

struct PersonRow {
  std::string name; // as read
  std::size_t row = 0;
  std::string name_field;    // of the cell that holds it: "personne", "nom"
  std::string other_fields;  // what the paths of the person's other fields begin with: "personne.", or nothing
  bool one_row_each = false; // another row of the same name is somebody else, or a mistake
  std::string among = {};    // what the row is one of its person's for: an activity
  // Whether the project holds all that the row says of this person: nothing would be written.
  std::function<bool(const std::string& id)> already = {};
};

struct PersonFound {
  std::string id;
  bool fresh = false; // nobody in the project yet
  bool said = false;  // --match named this person
};

// Persons are told by id, by --match, by name; those of one name by their structure, sex, commune and e-mail, where two
// that are known and differ are a contradiction.
class Persons {
public:
  explicit Persons(Reader& reader) : m_reader(reader) {}

  // Nothing, and an issue (one for each cause), when it may be one person or another. A new one gets an id, and is
  // known to the rows below.
  std::optional<PersonFound> find(const PersonRow& row);

private:
  struct Trait {
    std::string value; // as compared
    std::string shown;
    std::optional<Place> place; // nowhere: the project says so
  };
  using Traits = std::map<std::string, std::vector<Trait>>; // by field; "@": e-mail

  std::optional<PersonFound> of_name(const PersonRow& row, const Traits& traits);
  std::optional<PersonFound> of_choice(const PersonRow& row, const Traits& traits, const std::string& choice);
  bool names_somebody(const PersonRow& row);
  bool one_word_too_few(const PersonRow& row);
  void count_names(const PersonRow& row);
  bool numbers_are_ids(const PersonRow& row) const;
  std::optional<PersonFound> somebody_else(const PersonRow& row, const Traits& traits);
  PersonFound fresh(const PersonRow& row);
  void accept(const PersonRow& row, const Traits& traits, const PersonFound& found, bool by_name);

  Traits traits_of(const PersonRow& row) const;
  Traits& traits_of(const std::string& id);
  bool same(const std::string& field, const Trait& a, const Trait& b) const;
  // The field in which they differ; nothing when no field that both have does.
  std::optional<std::string> contradiction(const std::string& id, const Traits& traits);
  bool shares(const std::string& id, const Traits& traits);
  // The first of `ids` whom the project has with all that the row says, and whom no other row of the file is.
  std::optional<std::string> already_there(const PersonRow& row, const std::vector<std::string>& ids) const;
  std::vector<std::string> agreeing(const std::vector<std::string>& ids, const Traits& traits);

  std::nullopt_t ask(const PersonRow& row, const std::string& cause, std::string why, std::string help);
  std::nullopt_t ask_which(const PersonRow& row, const std::vector<std::string>& ids, bool said_other = false);
  std::nullopt_t ask_contradiction(const PersonRow& row, const Traits& traits, const std::string& id);
  std::nullopt_t ask_same_name(const PersonRow& row, const std::string& id);
  std::string id_or_cell(const std::string& id) const;
  std::string ways_out(const PersonRow& row, const std::string& id);
  // Whether the rows of this name say the same of their person: then one answer by name is for all.
  bool all_alike(const PersonRow& row);
  Place place(const PersonRow& row) const;
  std::string describe(const std::string& id);

  Reader& m_reader;
  std::map<std::string, Traits> m_traits;          // id -> of its record, and of the rows that are this person
  std::map<std::string, Place> m_first;            // id -> where the file names this person first
  std::map<std::size_t, std::string> m_of_row;     // row -> id
  std::map<std::string, std::size_t> m_single_row; // activity and id -> row
  std::map<std::string, std::string> m_made;       // what « + » was said of -> id
  std::map<std::string, std::set<std::string>> m_said_of_name; // name -> what its rows say besides
  std::set<std::string> m_fresh, m_asked;
  std::optional<std::pair<std::size_t, std::size_t>> m_names_of_file; // of one word, and all
  bool m_told_one_word = false;
};

} // namespace reso::intake
