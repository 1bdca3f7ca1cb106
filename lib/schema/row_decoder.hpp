// Rows to records. A text that a column repeats is decoded once: long tables say the same few words over and over.
#pragma once

#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/table.hpp"
#include "schema/text_row.hpp"

namespace reso::schema {

// The part that needs no types: which cell is which field, and what was decoded before.
class KnownTexts {
public:
  // `titles` that name no field are left out.
  KnownTexts(const std::vector<Entry>& titles, std::span<const FieldSlot> slots);

  // Fills `record` when every cell of `row` was decoded before and no required field is absent; else leaves it half
  // filled and returns false.
  bool fill(const TextRow& row, void* record) const;
  // Remembers the texts of a row that was decoded without a fault into `record`, which stays where it is. False when
  // nothing of it was new.
  bool remember(const TextRow& row, const void* record);

  bool knows(std::size_t title) const { return m_columns[title].slot != nullptr; }

private:
  struct TextHash {
    std::size_t operator()(std::string_view text) const noexcept;
  };
  struct Column {
    const FieldSlot* slot = nullptr;                                     // null under a title that is no field
    std::unordered_map<std::string_view, const void*, TextHash> decoded; // text -> a record that holds it
  };
  std::vector<Column> m_columns;
  std::size_t m_required = 0;
};

template <Record T>
class RowDecoder {
public:
  RowDecoder(DecodeContext& context, const std::vector<Entry>& titles)
      : m_context(context), m_titles(titles), m_texts(titles, detail::Slots<T>::list) {
    for (std::size_t i = 0; i < titles.size(); ++i) {
      const FieldDesc* field = type_of<T>().find(titles[i].folded);
      const bool several = field != nullptr && field->type->kind == Kind::list;
      m_cells.push_back(!m_texts.knows(i) ? Cells::unknown : several ? Cells::several : Cells::one);
    }
  }

  // The record of a row; faults are findings, and what could be read of it is kept.
  T read(const TextRow& row) {
    T record{};
    if constexpr (Placed<T>) record.span = row.span;
    if (m_texts.fill(row, &record)) return record;
    record = T{};
    if (Codec<T>::read(m_context, mapping_of(row, m_titles, m_cells), Options{}, record)) keep(row, record);
    return record;
  }

private:
  void keep(const TextRow& row, const T& record) {
    m_kept.push_back(record);
    if (!m_texts.remember(row, &m_kept.back())) m_kept.pop_back();
  }

  DecodeContext& m_context;
  const std::vector<Entry>& m_titles;
  KnownTexts m_texts;
  std::vector<Cells> m_cells; // under each title
  std::deque<T> m_kept;       // never moved
};

} // namespace reso::schema
