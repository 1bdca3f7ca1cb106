# Bash asks reso what may follow. It cuts words at "=", "@" and ":": what is typed is put together again here,
# and only its last part is replaced.
_reso() {
  local line directive='' typed=${COMP_LINE:0:COMP_POINT} current=${COMP_WORDS[COMP_CWORD]} words
  COMPREPLY=()
  read -r -a words <<<"$typed"
  [[ $typed == *' ' ]] && words+=('')
  local word=${words[${#words[@]} - 1]} cut
  cut=${word%"$current"}
  [[ $current == [=@:] ]] && cut=$word
  while IFS= read -r line; do
    case $line in
      :*) directive=$line ;;
      *) line=${line%%$'\t'*} COMPREPLY+=("${line#"$cut"}") ;;
    esac
  done < <(reso complete -- "${words[@]:1}" 2>/dev/null)
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=,] ]] && compopt -o nospace
  case $directive in
    :files) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    :folders) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
  esac
}
complete -F _reso reso
