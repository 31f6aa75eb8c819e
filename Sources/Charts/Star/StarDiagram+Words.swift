extension StarDiagram {
  /// What one row stands for, and each role with its dimension.
  public var textAlternative: String {
    let said = roles.map { role -> String in
      let pair = words.fill(words.statement, ["name": role.caption, "fact": role.dimension])
      return role.keepsVersions ? words.fill(words.aside, ["name": pair, "fact": words.keepsVersions]) : pair
    }
    let list = said.isEmpty ? "" : words.list(said)
    return words.text(
      of: [title, words.fill(words.starDiagram, ["count": "\(roles.count)"]), Self.clause(grain), list])
  }

  /// One row a role.
  public var table: ChartTable {
    ChartTable(
      columns: [.init(words.role), .init(words.dimension), .init(words.note)],
      rows: roles.map { [$0.caption, $0.dimension, $0.keepsVersions ? words.keepsVersions : ""] })
  }

  /// A sentence without the full stop that the words set themselves.
  private static func clause(_ sentence: String) -> String {
    sentence.last.map { ".。".contains($0) } == true ? String(sentence.dropLast()) : sentence
  }
}
