// Colours, graphics states and pictures.
#include <set>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

// Bytes of an ICC header (ICC.1:2001-04, 6.1).
bool rgb_monitor_profile(const std::string& profile) {
  return profile.size() >= 128 && profile.compare(36, 4, "acsp") == 0 && profile.compare(12, 4, "mntr") == 0 &&
         profile.compare(16, 4, "RGB ") == 0 && static_cast<unsigned char>(profile[8]) <= 4;
}

void check_output_intent(File& file, Findings& findings) {
  const std::vector<Object> intents = items_of(file.root().getKey("/OutputIntents"));
  const int number = number_of(file.root());
  if (intents.size() != 1) return findings.report(Rule::output_intent, number, "the file has not one output intent");
  Object intent = intents[0];
  if (name_in(intent, "/S") != "GTS_PDFA1")
    findings.report(Rule::output_intent, number_of(intent), "the output intent is not of kind GTS_PDFA1");
  if (text_in(intent, "/OutputConditionIdentifier").empty())
    findings.report(Rule::output_intent, number_of(intent), "the output intent names no condition");
  Object profile = intent.getKey("/DestOutputProfile");
  if (!profile.isStream()) return findings.report(Rule::output_intent, number_of(intent), "no profile is embedded");
  Object components = profile.getDict().getKey("/N");
  if (!components.isInteger() || components.getIntValue() != 3 || !rgb_monitor_profile(data_of(profile)))
    findings.report(Rule::output_intent, number_of(profile), "the profile is not one of a screen with three colours");
}

// With an sRGB intent, DeviceRGB and DeviceGray have a meaning; DeviceCMYK has none (6.2.4.3), and reso writes no
// other.
void check_colour_space(Object space, int number, Findings& findings) {
  if (!is_name(space, "DeviceRGB") && !is_name(space, "DeviceGray"))
    findings.report(Rule::colour_space, number, "the colour space " + space.unparse() + " is neither RGB nor grey");
}

int integer_in(Object dictionary, const std::string& key) {
  Object value = dictionary.getKey(key);
  return value.isInteger() ? value.getIntValueAsInt() : -1;
}

// Components of the frame of a JPEG file; 0 when there is none.
int jpeg_components(const std::string& data, int width, int height) {
  auto byte = [&data](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(data[at])); };
  for (std::size_t at = 2; at + 9 < data.size() && byte(at) == 0xFF;) {
    const int marker = byte(at + 1);
    if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      const bool same = byte(at + 5) * 256 + byte(at + 6) == height && byte(at + 7) * 256 + byte(at + 8) == width;
      return same ? byte(at + 9) : 0;
    }
    at += 2 + static_cast<std::size_t>(byte(at + 2)) * 256 + static_cast<std::size_t>(byte(at + 3));
  }
  return 0;
}

void check_image_data(Object image, int components, Findings& findings) {
  Object dictionary = image.getDict();
  const int width = integer_in(dictionary, "/Width"), height = integer_in(dictionary, "/Height");
  if (is_name(dictionary.getKey("/Filter"), "DCTDecode")) {
    auto raw = image.getRawStreamData();
    const std::string data(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
    if (jpeg_components(data, width, height) != components)
      findings.report(Rule::image_data, number_of(image), "the JPEG is not what its dictionary says");
    return;
  }
  const auto wanted =
      static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(components);
  if (data_of(image).size() != wanted)
    findings.report(Rule::image_data, number_of(image), "the picture has not as many bytes as its size asks for");
}

void check_image(Object image, Findings& findings) {
  Object dictionary = image.getDict();
  const int number = number_of(image);
  for (const char* key : {"/Alternates", "/OPI", "/Intent", "/SMaskInData", "/Mask", "/Decode"})
    if (dictionary.hasKey(key)) findings.report(Rule::image, number, std::string("a picture has ") + key);
  if (is_true(dictionary.getKey("/Interpolate"))) findings.report(Rule::image, number, "a picture is interpolated");
  if (integer_in(dictionary, "/BitsPerComponent") != 8)
    findings.report(Rule::image, number, "a picture has not eight bits a component");
  check_colour_space(dictionary.getKey("/ColorSpace"), number, findings);
  check_image_data(image, is_name(dictionary.getKey("/ColorSpace"), "DeviceRGB") ? 3 : 1, findings);
  Object opacity = dictionary.getKey("/SMask");
  if (opacity.isNull()) return;
  if (!opacity.isStream() || name_in(opacity.getDict(), "/ColorSpace") != "DeviceGray" ||
      opacity.getDict().hasKey("/SMask"))
    findings.report(Rule::image, number, "the opacity of a picture is no grey picture");
}

void check_state(Object state, Findings& findings) {
  const int number = number_of(state);
  for (const char* key : {"/TR", "/TR2", "/HTP", "/HTO", "/HT", "/SMask"})
    if (state.hasKey(key)) findings.report(Rule::graphics_state, number, std::string("a graphics state has ") + key);
  for (const char* key : {"/ca", "/CA"}) {
    Object value = state.getKey(key);
    const bool opacity =
        value.isNull() || (value.isNumber() && value.getNumericValue() >= 0 && value.getNumericValue() <= 1);
    if (!opacity) findings.report(Rule::graphics_state, number, std::string(key) + " is no opacity");
  }
  static const std::set<std::string> modes{"Normal",    "Compatible", "Multiply",   "Screen",    "Overlay",
                                           "Darken",    "Lighten",    "ColorDodge", "ColorBurn", "HardLight",
                                           "SoftLight", "Difference", "Exclusion",  "Hue",       "Saturation",
                                           "Color",     "Luminosity"};
  Object mode = state.getKey("/BM");
  if (!mode.isNull() && (!mode.isName() || !modes.contains(mode.getName().substr(1))))
    findings.report(Rule::blend_mode, number, "the blend mode " + mode.unparse() + " is unknown");
}

} // namespace

void check_graphics(File& file, Findings& findings) {
  check_output_intent(file, findings);
  for (Object& object : file.qpdf().getAllObjects()) {
    if (object.isStream() && name_in(object.getDict(), "/Subtype") == "Image") check_image(object, findings);
    if (object.isStream() && name_in(object.getDict(), "/Type") == "XObject" &&
        name_in(object.getDict(), "/Subtype") != "Image")
      findings.report(Rule::external_object, number_of(object), "reso writes no XObject but pictures");
    if (name_in(object, "/Type") == "ExtGState") check_state(object, findings);
  }
  for (const Object& page : file.pages()) {
    Object group = Object(page).getKey("/Group");
    if (group.isDictionary() && group.hasKey("/CS")) check_colour_space(group.getKey("/CS"), number_of(page), findings);
    Object resources = Object(page).getKey("/Resources");
    for (const char* kind : {"/ColorSpace", "/Shading", "/Pattern"})
      if (resources.isDictionary() && resources.hasKey(kind))
        findings.report(Rule::colour_space, number_of(page), std::string("reso writes no ") + kind);
  }
}

} // namespace reso::pdfcheck
