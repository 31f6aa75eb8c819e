internal import OrderedCollections
internal import Wording

/// What somebody most likely meant who asked for the lineage of something that is not there: a name of the same kind, found
/// part by part, so that a column is proposed for a column of the same table.
struct LineageQuestion {
  /// The most names that are listed where none is near.
  private static let listed = 12

  /// What can be asked for, by what has it: tables, cubes, and the empty text for KPIs.
  let families: OrderedDictionary<String, [String]>

  /// The end of a sentence: the nearest names, or what the table or cube has that was named; nothing where all is far.
  func text(for written: String) -> String {
    let parts = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for count in [2, 1] where parts.count > count {
      var family = parts.prefix(count).joined(separator: ".")
      if count == 1, families["star." + family] != nil { family = "star." + family }
      let name = parts.dropFirst(count).joined(separator: ".")
      if let text = text(for: name, in: family) { return text }
    }
    return loneText(for: parts.last ?? written, whole: written)
  }

  /// The proposal within a table or cube whose name is given, or one near it.
  private func text(for name: String, in written: String) -> String? {
    let isThere = families[written] != nil
    for family in isThere ? [written] : nearFamilies(written) {
      guard let names = families[family] else { continue }
      let same = names.first { $0.lowercased() == name.lowercased() }
      if let near = same ?? NearestName(to: name, among: names)?.name { return " Did you mean '\(family).\(near)'?" }
    }
    guard isThere, let names = families[written] else { return nil }
    let rest = names.count - Self.listed
    return " '\(written)' has \(names.prefix(Self.listed).joined(separator: ", "))"
      + (rest > 0 ? " and \(rest) more." : ".")
  }

  /// The tables or cubes that are near a name, the nearest first; of tables those in its schema or source, if that is there.
  private func nearFamilies(_ written: String) -> [String] {
    guard let point = written.firstIndex(of: ".") else {
      let tables = families.keys.filter { $0.hasPrefix("star.") }.map { String($0.dropFirst(5)) }
      let near = Self.near(written, among: families.keys.filter { !$0.contains(".") && !$0.isEmpty } + tables)
      return near.map { families[$0] == nil ? "star." + $0 : $0 }
    }
    let schema = written[...point]
    let same = families.keys.filter { $0.hasPrefix(schema) }.map { String($0.dropFirst(schema.count)) }
    guard same.isEmpty else {
      return Self.near(String(written[written.index(after: point)...]), among: same).map { schema + $0 }
    }
    return Self.near(written, among: families.keys.filter { $0.contains(".") })
  }

  /// The nearest of some names, and those that have all its words and further ones: `fact_service_case` for `fact_case`.
  private static func near(_ written: String, among names: [String]) -> [String] {
    let words = Set(written.split(separator: "_"))
    let longer = names.filter { words.isSubset(of: $0.split(separator: "_")) }
    return (NearestName(to: written, among: names).map { [$0.name] } ?? []) + longer
  }

  /// The proposal for a name without a table or cube that is there: what bears it, or one near it.
  private func loneText(for name: String, whole: String) -> String {
    let bearers = families.flatMap { family, names in
      names.filter { $0.lowercased() == name.lowercased() }.map { family.isEmpty ? $0 : "\(family).\($0)" }
    }
    // Who named a schema or a source meant something of it.
    let home = whole.prefix { $0 != "." } + "."
    let near = bearers.filter { $0.hasPrefix(home) }
    if let bearers = [near, bearers].first(where: { !$0.isEmpty }) {
      return " Did you mean \(bearers.prefix(3).map { "'\($0)'" }.joined(separator: " or "))?"
    }
    return NearestName.question(for: whole, among: families[""] ?? [])
  }
}
