# Bash asks reso what may follow. It cuts words at "=", "@" and ":": what is typed is put together again here,
# and only its last part is replaced.
_reso() {
  local line directive='' rest=${COMP_LINE:0:COMP_POINT} current=$2 words=() i part apart
  COMPREPLY=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    apart=$i
    while [[ $rest == [[:space:]]* ]]; do rest=${rest#?} apart=0; done
    part=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && part=$rest
    if ((apart == 0)); then words+=("$part"); else words[-1]+=$part; fi
    rest=${rest#"$part"}
  done
  local cut=${words[-1]%"$current"}
  while IFS= read -r line; do
    case $line in
      :*) directive=$line ;;
      *) line=${line%%$'\t'*} COMPREPLY+=("${line#"$cut"}") ;;
    esac
  done < <(words=("${words[@]//[\\\"\']/}") && reso complete -- "${words[@]:1}" 2>/dev/null)
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=,] ]] && compopt -o nospace
  case $directive in
    :files) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    :folders) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
  esac
}
complete -F _reso reso
