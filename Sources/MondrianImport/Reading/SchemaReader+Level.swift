import Wording

extension SchemaReader {
  /// A level of a hierarchy over some tables.
  func level(_ node: XMLNode, of relation: Relation?) -> Level {
    let name = required(node, "name")
    let table = node["table"]
    if let table, let aliases = relation?.leaves.map(\.alias), !aliases.contains(table) {
      log.mistake(
        node.place(of: "table"),
        "table=\"\(table)\" is none of the hierarchy's tables." + NearestName.question(for: table, among: aliases))
    }
    let key = source(node, column: "column", expression: "KeyExpression", table)
    if key == nil { log.mistake(node.place, "\(node.sketch) needs a column or a <KeyExpression>.") }
    _ = choice(
      node, "internalType", ["int": true, "long": true, "Object": true, "String": true])
    return Level(
      name: name, labels: labels(of: node), key: key ?? .expression("null"),
      memberName: source(node, column: "nameColumn", expression: "NameExpression", table),
      memberCaption: source(node, column: "captionColumn", expression: "CaptionExpression", table),
      ordinal: source(node, column: "ordinalColumn", expression: "OrdinalExpression", table),
      parent: source(node, column: "parentColumn", expression: "ParentExpression", table),
      nullParentValue: node["nullParentValue"], closure: node.first("Closure").flatMap(closure),
      type: type(node, "type") ?? internalType(node), isUnique: flag(node, "uniqueMembers", default: false),
      kind: kind(node), hide: hide(node), properties: node.all("Property").map { property($0, table) },
      place: node.place)
  }

  private func internalType(_ node: XMLNode) -> ValueType {
    ["int", "long"].contains(node["internalType"]?.lowercased()) ? .integer : .text
  }

  /// A column or an expression, whichever stands there.
  func source(_ node: XMLNode, column: String, expression: String, _ table: String?) -> SQLSource? {
    if let element = node.first(expression) { return sql(in: element).map(SQLSource.expression) }
    return node[column].map { .column(table: table, name: $0) }
  }

  private func kind(_ node: XMLNode) -> String? {
    let kind: String?? = choice(
      node, "levelType",
      [
        "Regular": nil, "TimeUndefined": nil, "TimeYears": "years", "TimeHalfYears": "half_years",
        "TimeHalfYear": "half_years", "TimeQuarters": "quarters", "TimeMonths": "months", "TimeWeeks": "weeks",
        "TimeDays": "days", "TimeHours": "hours", "TimeMinutes": "minutes", "TimeSeconds": "seconds",
      ] as KeyValuePairs<String, String?>)
    return kind ?? nil
  }

  private func hide(_ node: XMLNode) -> String? {
    let hide: String?? = choice(
      node, "hideMemberIf",
      ["Never": nil, "IfBlankName": "blank", "IfParentsName": "parent"] as KeyValuePairs<String, String?>)
    return hide ?? nil
  }

  private func property(_ node: XMLNode, _ table: String?) -> Level.Property {
    Level.Property(
      name: required(node, "name"), labels: labels(of: node),
      source: .column(table: table, name: required(node, "column")), type: type(node, "type") ?? .text,
      place: node.place)
  }

  private func closure(_ node: XMLNode) -> Level.Closure? {
    guard let relation = relation(in: node) else {
      log.mistake(node.place, "<Closure> holds a table.")
      return nil
    }
    return Level.Closure(
      relation: relation, parentColumn: required(node, "parentColumn"), childColumn: required(node, "childColumn"))
  }
}
