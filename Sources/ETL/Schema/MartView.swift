internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// The readable view of a star: its current rows with what describes their members.
struct MartView {
  let star: StarDefinition
  let model: Model

  var definition: ViewDefinition {
    let fact = FactTable(star: star, model: model)
    var columns = star.key.keys.map { ViewDefinition.Column($0, "f.\(SQLName.quoted($0))") }
    var body = "from \(SQLName.quoted("star", fact.name)) as f"
    for (position, entry) in fact.roles.enumerated() {
      let alias = "d\(position + 1)"
      let table = SQLName.quoted("star", entry.dimension.name)
      body += "\njoin \(table) as \(alias) on \(alias).\(SQLName.quoted(entry.dimension.key))"
      body += " = f.\(SQLName.quoted(entry.name + "_key"))"
      for column in entry.dimension.describingColumns {
        columns.append(
          ViewDefinition.Column(
            SQLName.composed(entry.name, column.name), "\(alias).\(SQLName.quoted(column.name))",
            comment: "\(entry.role.caption.english): \(column.caption)"))
      }
    }
    columns += star.measureColumns.map { name, column in
      ViewDefinition.Column(name, "f.\(SQLName.quoted(name))", comment: column.description?.english)
    }
    return ViewDefinition(
      schema: "mart", name: star.name, comment: star.grain.english, columns: Self.unambiguous(columns),
      body: body + "\nwhere f.retired_run is null")
  }

  /// A measure may be called like a role's column; the later one then bears its place.
  private static func unambiguous(_ columns: [ViewDefinition.Column]) -> [ViewDefinition.Column] {
    var taken: Set<String> = []
    return columns.enumerated().map { position, column in
      var column = column
      if !taken.insert(column.name).inserted {
        column.name = SQLName.composed(column.name, String(position + 1))
        taken.insert(column.name)
      }
      return column
    }
  }
}
