// Saving with object streams and a cross-reference stream: a third smaller than libharu's classic tables.
#include <algorithm>
#include <future>

#include <fmt/format.h>

#include "pdf/haru.hpp"

namespace reso::pdf {

namespace {

constexpr std::size_t objects_per_stream = 200;
constexpr unsigned pool_bytes = 1u << 20;

struct Entry {
  std::uint8_t type = 0; // 1: at an offset; 2: in an object stream
  std::uint32_t first = 0;
  std::uint16_t second = 0;
};

void gather(HPDF_Stream stream, std::string& out) {
  for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
    HPDF_UINT length = 0;
    HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(stream, i, &length);
    out.append(reinterpret_cast<const char*>(bytes), length);
  }
}

bool is_stream(const void* object) {
  auto* header = static_cast<const HPDF_Obj_Header*>(object);
  return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
         static_cast<const HPDF_Dict_Rec*>(object)->stream != nullptr;
}

// Objects that are no streams, packed: pairs of number and offset, then the objects from `first` on.
struct ObjectStream {
  std::size_t count = 0;
  std::size_t first = 0;
  std::string bytes;
};

// The last step of a file, with nothing else left to do: two threads share it.
void deflate_all(std::vector<ObjectStream>& streams) {
  auto deflate_from = [&streams](std::size_t first) {
    for (std::size_t i = first; i < streams.size(); i += 2) streams[i].bytes = deflated(streams[i].bytes);
  };
  auto other = std::async(std::launch::async, deflate_from, 1);
  deflate_from(0);
  other.get();
}

// Rows of the cross-reference stream with the "up" predictor.
std::string cross_references(const std::vector<Entry>& entries) {
  std::string raw, previous(7, '\0');
  for (const Entry& entry : entries) {
    std::string row{static_cast<char>(entry.type),        static_cast<char>(entry.first >> 24),
                    static_cast<char>(entry.first >> 16), static_cast<char>(entry.first >> 8),
                    static_cast<char>(entry.first),       static_cast<char>(entry.second >> 8),
                    static_cast<char>(entry.second)};
    raw += '\2';
    for (std::size_t i = 0; i < 7; ++i) raw += static_cast<char>(row[i] - previous[i]);
    previous = row;
  }
  return deflated(raw);
}

} // namespace

std::string Haru::save() {
  m_deflater.finish();
  HPDF_List objects = m_doc->xref->entries;
  HPDF_Stream memory = HPDF_MemStream_New(m_doc->mmgr, pool_bytes);
  std::vector<std::pair<std::size_t, std::size_t>> spans(1);
  for (HPDF_UINT i = 1; i < objects->count; ++i) {
    auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(objects, i));
    std::size_t begin = memory->size;
    HPDF_Obj_WriteValue(entry->obj, memory, nullptr);
    spans.emplace_back(begin, memory->size);
  }
  std::size_t id_begin = memory->size;
  HPDF_Obj_WriteValue(HPDF_Dict_GetItem(m_doc->trailer, "ID", HPDF_OCLASS_ARRAY), memory, nullptr);
  std::string all;
  gather(memory, all);
  HPDF_Stream_Free(memory);
  std::string_view view = all;

  std::string out = "%PDF-1.7\n%\xB7\xBE\xAD\xAA\n";
  std::vector<Entry> entries(objects->count);
  entries[0] = {0, 0, 65535};
  std::vector<std::pair<std::uint32_t, std::string_view>> packed;
  for (HPDF_UINT i = 1; i < objects->count; ++i) {
    auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(objects, i));
    std::string_view body = view.substr(spans[i].first, spans[i].second - spans[i].first);
    if (is_stream(entry->obj)) {
      entries[i] = {1, static_cast<std::uint32_t>(out.size()), 0};
      out += fmt::format("{} 0 obj\n{}\nendobj\n", i, body);
    } else {
      packed.emplace_back(i, body);
    }
  }
  std::vector<ObjectStream> streams;
  for (std::size_t from = 0; from < packed.size(); from += objects_per_stream) {
    ObjectStream& stream = streams.emplace_back();
    stream.count = std::min(objects_per_stream, packed.size() - from);
    const auto number = static_cast<std::uint32_t>(entries.size());
    std::string head, body;
    for (std::size_t j = from; j < from + stream.count; ++j) {
      head += fmt::format("{} {} ", packed[j].first, body.size());
      body += packed[j].second;
      body += '\n';
      entries[packed[j].first] = {2, number, static_cast<std::uint16_t>(j - from)};
    }
    entries.emplace_back();
    stream.first = head.size();
    stream.bytes = head + body;
  }
  deflate_all(streams);
  for (std::size_t i = 0; i < streams.size(); ++i) {
    const ObjectStream& stream = streams[i];
    const std::size_t number = objects->count + i;
    entries[number] = {1, static_cast<std::uint32_t>(out.size()), 0};
    out += fmt::format("{} 0 obj\n<< /Type /ObjStm /N {} /First {} /Filter /FlateDecode /Length {} "
                       ">>\nstream\n{}\nendstream\nendobj\n",
                       number, stream.count, stream.first, stream.bytes.size(), stream.bytes);
  }
  std::size_t start = out.size();
  entries.push_back({1, static_cast<std::uint32_t>(start), 0});
  std::string data = cross_references(entries);
  out += fmt::format("{} 0 obj\n<< /Type /XRef /Size {} /W [1 4 2] /Root {} /Info {} /ID {} /Filter /FlateDecode "
                     "/DecodeParms << /Columns 7 /Predictor 12 >> "
                     "/Length {} >>\nstream\n{}\nendstream\nendobj\nstartxref\n{}\n%%EOF\n",
                     entries.size() - 1, entries.size(), reference(m_doc->catalog), reference(m_doc->info),
                     view.substr(id_begin), data.size(), data, start);
  return out;
}

} // namespace reso::pdf
