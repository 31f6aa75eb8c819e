import Foundation
import OrderedCollections

/// Reads files into a set of definitions, in three steps: tree, shape, values.
///
/// Mistakes are recorded on the way.
struct DefinitionReader {
  let log: MistakeLog
  private(set) var set = DefinitionSet()

  init(log: MistakeLog) {
    self.log = log
  }

  /// Reads files by their roots, each of the kind that its folder asks for.
  ///
  /// A root is nil when its file has no tree, and so is the kind when the folder is none for definitions.
  mutating func read(_ roots: [(kind: DefinitionKind?, node: DefinitionNode?)]) {
    for root in roots where root.kind == nil {
      if let kind = root.node?.definedKind { set.incompleteKinds.insert(kind) }
    }
    for kind in DefinitionKind.allCases {
      for root in roots where root.kind == kind { read(root.node, as: kind) }
    }
  }

  private mutating func read(_ root: DefinitionNode?, as kind: DefinitionKind) {
    guard let node = root, isRightKind(node, kind) else {
      set.incompleteKinds.insert(kind)
      return
    }
    ShapeCheck(log: log).check(node, kind.shape)
    if kind == .calendar {
      set.calendar = DefinitionSet.Entry(
        definition: CalendarDefinition(reading: node["calendar"]), node: node["calendar"])
      return
    }
    guard let name = node[kind.rawValue].text, !name.isEmpty else {
      set.incompleteKinds.insert(kind)
      return
    }
    keep(node, name, kind)
  }

  /// Whether the file's first key says that it is of its folder's kind.
  private mutating func isRightKind(_ node: DefinitionNode, _ kind: DefinitionKind) -> Bool {
    guard node.isMapping else {
      log.record(node, "expected a mapping that begins with '\(kind.rawValue):', found \(node.kind).")
      return false
    }
    guard let first = node.entries.first, first.name != kind.rawValue else { return true }
    let isOwnKey = kind.shape.tables.contains { $0.keys.contains { $0.name == first.name } }
    if let other = node.definedKind, !isOwnKey || !node[kind.rawValue].exists {
      set.incompleteKinds.insert(other)
      log.record(first.key, "this file defines \(other.phrase), which belongs in \(other.location).")
      return false
    }
    if node[kind.rawValue].exists {
      log.record(first.key, "the first key of \(kind.phrase)'s file is '\(kind.rawValue)', not '\(first.name)'.")
    }
    return true
  }

  private mutating func keep(_ node: DefinitionNode, _ name: String, _ kind: DefinitionKind) {
    switch kind {
    case .calendar: break
    case .source: keep(SourceDefinition(named: name, reading: node), name, node, kind, \.sources)
    case .dimension:
      let definition = DimensionDefinition(named: name, reading: node, sources: set.sources.definitions())
      keep(definition, name, node, kind, \.dimensions)
    case .star:
      let definition = StarDefinition(
        named: name, reading: node, sources: set.sources.definitions(), dimensions: set.dimensions.definitions())
      keep(definition, name, node, kind, \.stars)
    case .cube:
      let definition = CubeDefinition(
        named: name, reading: node, stars: set.stars.definitions(), dimensions: set.dimensions.definitions())
      keep(definition, name, node, kind, \.cubes)
    case .role: keep(RoleDefinition(named: name, reading: node), name, node, kind, \.roles)
    case .kpi: keep(KPIDefinition(named: name, reading: node), name, node, kind, \.kpis)
    case .initiative: keep(InitiativeDefinition(named: name, reading: node), name, node, kind, \.initiatives)
    case .page:
      keep(PageDefinition(named: name, reading: node, kpis: set.kpis.definitions()), name, node, kind, \.pages)
    }
  }

  private mutating func keep<Definition>(
    _ definition: Definition, _ name: String, _ node: DefinitionNode, _ kind: DefinitionKind,
    _ path: WritableKeyPath<DefinitionSet, OrderedDictionary<String, DefinitionSet.Entry<Definition>>>
  ) {
    if let other = set[keyPath: path][name] {
      let place = other.node[kind.rawValue].place
      log.record(node[kind.rawValue], "\(kind.noun) '\(name)' is defined twice; the other one stands at \(place).")
    } else {
      set[keyPath: path][name] = DefinitionSet.Entry(definition: definition, node: node)
    }
  }
}

extension DefinitionNode {
  /// The kind of definition that a file's first key announces.
  fileprivate var definedKind: DefinitionKind? {
    entries.first.flatMap { DefinitionKind(rawValue: $0.name) }
  }
}
