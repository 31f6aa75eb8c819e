/// Where definitions are described, as seen from the pages' folder.
public struct DefinitionLinks: Sendable, Hashable {
  /// The addresses of the way in by a language's code.
  public var index: [String: String]
  /// The addresses of each KPI's description by its name and a language's code.
  public var kpis: [String: [String: String]]

  /// Addresses by language; none for what is not described.
  public init(index: [String: String] = [:], kpis: [String: [String: String]] = [:]) {
    self.index = index
    self.kpis = kpis
  }

  /// The way in, in a language or else in English.
  func index(in code: String) -> String? { index[code] ?? index["en"] }

  /// A KPI's description, in a language or else in English.
  func address(ofKPI name: String, in code: String) -> String? { kpis[name]?[code] ?? kpis[name]?["en"] }
}
