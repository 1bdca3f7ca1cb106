#include "doc/language.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::doc {

namespace {

// ISO 639-1, one after the other.
constexpr std::string_view two_letters =
    "aa,ab,ae,af,ak,am,an,ar,as,av,ay,az,ba,be,bg,bi,bm,bn,bo,br,bs,ca,ce,ch,co,cr,cs,cu,cv,cy,da,de,dv,dz,ee,el,"
    "en,eo,es,et,eu,fa,ff,fi,fj,fo,fr,fy,ga,gd,gl,gn,gu,gv,ha,he,hi,ho,hr,ht,hu,hy,hz,ia,id,ie,ig,ii,ik,io,is,it,"
    "iu,ja,jv,ka,kg,ki,kj,kk,kl,km,kn,ko,kr,ks,ku,kv,kw,ky,la,lb,lg,li,ln,lo,lt,lu,lv,mg,mh,mi,mk,ml,mn,mr,ms,mt,"
    "my,na,nb,nd,ne,ng,nl,nn,no,nr,nv,ny,oc,oj,om,or,os,pa,pi,pl,ps,pt,qu,rm,rn,ro,ru,rw,sa,sc,sd,se,sg,si,sk,sl,"
    "sm,sn,so,sq,sr,ss,st,su,sv,sw,ta,te,tg,th,ti,tk,tl,tn,to,tr,ts,tt,tw,ty,ug,uk,ur,uz,ve,vi,vo,wa,wo,xh,yi,yo,"
    "za,zh,zu,";

constexpr std::size_t longest_subtag = 8;

bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool sign(char c) { return lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_primary(std::string_view tag) {
  if (!std::ranges::all_of(tag, lower)) return false;
  if (tag.size() == 3) return true;
  for (std::size_t at = 0; tag.size() == 2 && at < two_letters.size(); at += 3)
    if (two_letters.substr(at, 2) == tag) return true;
  return false;
}

} // namespace

bool is_language(std::string_view code) {
  bool first = true;
  for (std::string_view tag : base::split(code, '-')) {
    const bool good = !tag.empty() && tag.size() <= longest_subtag && std::ranges::all_of(tag, sign);
    if (!good || (first && !is_primary(tag))) return false;
    first = false;
  }
  return true;
}

} // namespace reso::doc
