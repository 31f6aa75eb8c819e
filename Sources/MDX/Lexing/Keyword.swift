/// A word that the grammar knows.
///
/// Most are reserved: they name something only in brackets or after a dot.
enum Keyword: String, CaseIterable {
  case and = "AND"
  case `as` = "AS"
  case axis = "AXIS"
  case `case` = "CASE"
  case cast = "CAST"
  case cell = "CELL"
  case dimension = "DIMENSION"
  case drillthrough = "DRILLTHROUGH"
  case `else` = "ELSE"
  case empty = "EMPTY"
  case end = "END"
  case existing = "EXISTING"
  case explain = "EXPLAIN"
  case firstRowset = "FIRSTROWSET"
  case `for` = "FOR"
  case from = "FROM"
  case having = "HAVING"
  case `in` = "IN"
  case `is` = "IS"
  case known = "KNOWN"
  case matches = "MATCHES"
  case maxRows = "MAXROWS"
  case member = "MEMBER"
  case non = "NON"
  case not = "NOT"
  case null = "NULL"
  case on = "ON"
  case or = "OR"
  case plan = "PLAN"
  case properties = "PROPERTIES"
  case `return` = "RETURN"
  case select = "SELECT"
  case set = "SET"
  case then = "THEN"
  case visual = "VISUAL"
  case when = "WHEN"
  case `where` = "WHERE"
  case with = "WITH"
  case xor = "XOR"

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  private static let longest = allCases.lazy.map(\.rawValue.count).max() ?? 0

  /// The keyword that a word is, in small letters or capitals.
  init?(_ word: String) {
    guard word.utf8.count <= Self.longest, let keyword = Self.named[Spelling.capitals(word)] else { return nil }
    self = keyword
  }

  /// Whether it is a keyword wherever an expression may begin or end.
  var isReserved: Bool {
    switch self {
    case .axis, .firstRowset, .for, .known, .maxRows, .plan, .visual: false
    default: true
    }
  }

  /// Whether it begins a clause, so that whatever was open before it has been forgotten.
  var beginsClause: Bool {
    switch self {
    case .select, .from, .where, .with, .on, .return, .dimension, .properties, .cell, .member, .set, .having: true
    default: false
    }
  }
}
