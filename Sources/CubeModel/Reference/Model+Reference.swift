extension Model {
  /// The reference of all keys that definitions may have, as Markdown: a chapter for each kind of file.
  ///
  /// It is made from the tables by which files are read, so that it cannot say anything else.
  public static func definitionReference() -> String {
    DefinitionKind.allCases.map(\.chapter).joined(separator: "\n")
  }
}

extension DefinitionKind {
  /// The kind's chapter: its own keys, then those of the mappings within.
  fileprivate var chapter: String {
    var text = "## \(title)\n\nFile: `\(location)\(location.hasSuffix("/") ? "<any name>.yaml" : "")`\n"
    for table in shape.allTables { text += "\n" + table.section }
    return text
  }

  private var title: String {
    switch self {
    case .calendar: "Calendar"
    case .kpi: "KPIs"
    case .page: "Pages"
    default: "\(rawValue.prefix(1).uppercased())\(rawValue.dropFirst())s"
    }
  }
}

extension DefinitionShape {
  /// The tables that the shape leads to, with those within, each once, outer ones first.
  fileprivate var allTables: [KeyTable] {
    var found: [KeyTable] = []
    var waiting = tables
    while !waiting.isEmpty {
      let table = waiting.removeFirst()
      guard !found.contains(where: { $0.title == table.title }) else { continue }
      found.append(table)
      waiting.insert(contentsOf: table.keys.flatMap(\.shape.tables), at: 0)
    }
    return found
  }
}

extension KeyTable {
  /// The table in Markdown.
  fileprivate var section: String {
    var text = "### \(title.prefix(1).uppercased())\(title.dropFirst())\n\n\(meaning)\n\n"
    text += "| key | value | without it | meaning | example |\n|---|---|---|---|---|\n"
    for key in keys {
      let cells = ["`\(key.name)`", key.shape.phrase, key.presence.phrase, key.meaning, "`\(key.example)`"]
      text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return text
  }
}

extension DefinitionKey.Presence {
  fileprivate var phrase: String {
    switch self {
    case .required: "*required*"
    case .optional: "–"
    case .defaultsTo(let value): value.hasPrefix("the ") ? value : "`\(value)`"
    }
  }
}
