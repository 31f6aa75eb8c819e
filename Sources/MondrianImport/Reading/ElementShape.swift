/// What a Mondrian 3 schema may hold in an element, and what becomes of it here.
struct ElementShape: Sendable {
  /// What becomes of an element or attribute.
  enum Fate: Sendable {
    /// It is read, and whoever reads it sees to it that it is carried over or noted.
    case read
    /// It is a hint to the old engine.
    case notNeeded(String)
    /// There is no place for it.
    case lost(String)
  }

  let attributes: [String: Fate]
  let children: [String: Fate]

  /// Makes a shape of names that are read, and those with another fate.
  init(
    _ attributes: String, _ children: String = "", notNeeded: [String: String] = [:], lost: [String: String] = [:],
    notNeededChildren: [String: String] = [:], lostChildren: [String: String] = [:]
  ) {
    self.attributes = Self.fates(attributes, notNeeded, lost)
    self.children = Self.fates(children, notNeededChildren, lostChildren)
  }

  private static func fates(
    _ read: String, _ notNeeded: [String: String], _ lost: [String: String]
  ) -> [String: Fate] {
    let names = read.split(separator: " ").map { (String($0), Fate.read) }
    let others = notNeeded.map { ($0, Fate.notNeeded($1)) } + lost.map { ($0, Fate.lost($1)) }
    return Dictionary(uniqueKeysWithValues: names + others)
  }
}
