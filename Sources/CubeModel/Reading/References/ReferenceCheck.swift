import OrderedCollections
import Wording

/// Checks that every name that a definition refers to is there and of the right kind.
///
/// What could not be read has been reported, and names that it might have defined are not missed here: an empty name
/// stands for one that could not be read.
struct ReferenceCheck {
  let set: DefinitionSet
  let log: MistakeLog
  /// What cubes refer to, as far as it could be read.
  let model: Model

  init(set: DefinitionSet, log: MistakeLog) {
    self.set = set
    self.log = log
    self.model = Model(
      calendar: set.calendar?.definition, dimensions: set.dimensions.definitions(), stars: set.stars.definitions(),
      cubes: set.cubes.definitions(), roles: set.roles.definitions(), hash: "")
  }

  func checkAll() {
    if let calendar = set.calendar { check(calendar.definition, calendar.node) }
    for source in set.sources.values { check(source.definition, source.node) }
    for dimension in set.dimensions.values { check(dimension.definition, dimension.node) }
    for star in set.stars.values { check(star.definition, star.node) }
    for cube in set.cubes.values { check(cube.definition, cube.node) }
    for role in set.roles.values { check(role.definition, role.node) }
    for kpi in set.kpis.values { check(kpi.definition, kpi.node) }
    for initiative in set.initiatives.values { check(initiative.definition, initiative.node) }
    for page in set.pages.values { check(page.definition, page.node) }
  }

  /// Whether `name` is among `names`; if not, that is recorded with the nearest of them.
  ///
  /// - Parameter what: What is missing where, in words, such as `measure 'Revenu' is not defined in cube 'Sales'`.
  @discardableResult
  func find(
    _ name: String, among names: some Collection<String>, at node: DefinitionNode, offset: Int = 0, _ what: String
  ) -> Bool {
    if names.contains(name) { return true }
    guard !name.isEmpty, !names.isEmpty else { return false }
    log.record(node, offset: offset, "\(what)." + Self.advice(for: name, among: names))
    return false
  }

  /// The definition called `name`; if there is none, that is recorded unless a file of its kind could not be read.
  func definition<Definition>(
    _ name: String, _ kind: DefinitionKind, in definitions: OrderedDictionary<String, DefinitionSet.Entry<Definition>>,
    at node: DefinitionNode, offset: Int = 0
  ) -> Definition? {
    if let entry = definitions[name] { return entry.definition }
    guard !name.isEmpty, !set.incompleteKinds.contains(kind) else { return nil }
    log.record(
      node, offset: offset, "\(kind.noun) '\(name)' is not defined." + Self.advice(for: name, among: definitions.keys))
    return nil
  }

  /// Records each name that stands twice in a list.
  func checkDistinct(_ node: DefinitionNode, _ what: String) {
    var seen: Set<String> = []
    for item in node.items {
      if let name = item.text, !seen.insert(name).inserted {
        log.record(item, "\(what) '\(name)' stands twice in this list.")
      }
    }
  }

  /// The nearest name, or else all names when they are few.
  static func advice(for name: String, among names: some Collection<String>) -> String {
    let valid = Set(names).sorted()
    let question = NearestName.question(for: name, among: valid)
    guard question.isEmpty, (1...8).contains(valid.count) else { return question }
    return " Defined \(valid.count == 1 ? "is" : "are") \(valid.map { "'\($0)'" }.joined(separator: ", "))."
  }
}
