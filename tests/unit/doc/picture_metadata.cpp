#include "doc/picture_metadata.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace std::string_literals;
using reso::doc::turn_of;
using reso::doc::without_metadata;

namespace {

std::string segment(char marker, const std::string& content) {
  const std::size_t length = content.size() + 2;
  return "\xFF"s + marker + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + content;
}

// Exif in the order of bytes of "MM", with a name and how to turn the picture.
std::string exif(char turn) {
  return "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + turn + "\0\0\0\0\0\0Karim"s;
}

const std::string start = "\xFF\xD8"s, jfif = segment('\xE0', "JFIF\0\x01\x02"s), table = segment('\xDB', "\0table"s),
                  scan = segment('\xDA', "scan"s) + "lines\xFF\0\xFF\xD1lines"s, end = "\xFF\xD9"s;

bool holds(const std::string& bytes, const std::string& word) { return bytes.find(word) != std::string::npos; }

std::string chunk(const std::string& type, const std::string& content) {
  return "\0\0\0"s + static_cast<char>(content.size()) + type + content + "sum.";
}

} // namespace

TEST_CASE("a photo keeps its lines, its colours and how it is turned, and nothing else") {
  const std::string profile = segment('\xE2', "ICC_PROFILE\0"s), remark = segment('\xFE', "Karim, 06 12 34 56 78");
  const std::string made = start + jfif + segment('\xE1', exif(6)) + profile + remark + table + scan + end + "Karim";
  const std::string kept = without_metadata(made);
  CHECK_FALSE(holds(kept, "Karim"));
  CHECK(kept.starts_with(start + jfif));
  CHECK(holds(kept, profile));
  CHECK(kept.ends_with(table + scan + end));
  CHECK(holds(kept, "\x01\x12\0\x03\0\0\0\x01\0\x06"s));
  CHECK(without_metadata(kept) == kept);
  CHECK_FALSE(holds(without_metadata(start + segment('\xE1', exif(1)) + table + scan + end), "Exif"));
}

TEST_CASE("how a photo is turned is read from its segment alone, before and after the rest is gone") {
  const std::string made = start + jfif + segment('\xE1', exif(6)) + table + scan + end;
  CHECK(turn_of(made) == 6);
  CHECK(turn_of(without_metadata(made)) == 6);
  CHECK(turn_of(start + segment('\xE1', "http://ns.adobe.com/xap/1.0/"s) + segment('\xE1', exif(8)) + scan) == 8);
  for (const std::string& upright :
       {start + segment('\xE1', exif(1)) + scan + end, start + segment('\xE1', exif(9)) + end,
        start + jfif + scan + segment('\xE1', exif(6)), start + "\xFF\xE1\x7F\xFF"s, ""s})
    CHECK(turn_of(upright) == 1);
}

TEST_CASE("later scans keep no remarks either") {
  const std::string remark = segment('\xFE', "Karim");
  CHECK(without_metadata(start + table + scan + remark + table + scan + end) ==
        start + table + scan + table + scan + end);
}

TEST_CASE("a PNG keeps its picture without words") {
  const std::string head = "\x89PNG\r\n\x1A\n"s, kept = chunk("IHDR", "size") + chunk("IDAT", "lines");
  CHECK(without_metadata(head + chunk("IHDR", "size") + chunk("tEXt", "Author\0Karim"s) + chunk("eXIf", "Karim") +
                         chunk("IDAT", "lines") + chunk("IEND", "") + "Karim") == head + kept + chunk("IEND", ""));
}

TEST_CASE("what is no picture, or is cut short, stays as it is") {
  for (const std::string& bytes : {"<svg/>"s, start + jfif + "\xFF\xE1\x7F\xFFKarim"s, "\x89PNG\r\n\x1A\n\0\0"s, ""s})
    CHECK(without_metadata(bytes) == bytes);
}
