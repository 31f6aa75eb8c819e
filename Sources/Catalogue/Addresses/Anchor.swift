/// A place on a page that others link to.
enum Anchor: Sendable, Hashable {
  case measure(cube: String, String)
  case calculatedMember(cube: String, String)
  case namedSet(cube: String, String)
  case indicator(cube: String, String)
  case use(cube: String, String)
  case column(star: String, String)
  case attribute(dimension: String, String)
  case hierarchy(dimension: String, String)
  case table(source: String, String)
  case sourceColumn(source: String, table: String, String)
  case term(GlossaryTerm)
}
