# Line coverage per assembly, over any number of cobertura reports: a line counts as covered when any run reached it.
function attribute(name,    start, rest) {
  start = index($0, " " name "=\"")
  if (!start) return ""
  rest = substr($0, start + length(name) + 3)
  return substr(rest, 1, index(rest, "\"") - 1)
}
/<package / { assembly = attribute("name"); sub(/\.dll$/, "", assembly); sub(/^ascension/, "Ascension", assembly) }
/<class /   { file = attribute("filename") }
/<line / {
  line = assembly SUBSEP file SUBSEP attribute("number")
  if (!(line in seen)) { seen[line] = 1; lines[assembly]++ }
  if (attribute("hits") > 0 && !(line in hit)) { hit[line] = 1; covered[assembly]++ }
}
END {
  printf "%-36s %8s %8s %7s\n", "assembly", "lines", "covered", "rate"
  for (assembly in lines) {
    printf "%-36s %8d %8d %6.1f%%\n", assembly, lines[assembly], covered[assembly],
      100 * covered[assembly] / lines[assembly] | "sort"
    all += lines[assembly]; reached += covered[assembly]
  }
  close("sort")
  if (all) printf "%-36s %8d %8d %6.1f%%\n", "all", all, reached, 100 * reached / all
}
