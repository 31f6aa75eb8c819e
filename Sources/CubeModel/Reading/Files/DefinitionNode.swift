import Yams

/// A node of a definition file with its place; where a key is absent, an empty node at its parent's place.
///
/// Reading from it is quiet: what has the wrong type is nil, for the check of shapes reports it. A class, so that the
/// parts of a mapping are found once.
final class DefinitionNode {
  /// A key of a mapping with its value.
  struct Entry {
    var name: String
    var key: DefinitionNode
    var value: DefinitionNode
  }

  let source: DefinitionText
  private let content: Node?
  let place: DefinitionPlace

  /// The root of a file.
  convenience init(source: DefinitionText, content: Node) {
    self.init(source: source, content: content, fallback: DefinitionPlace(file: source.path, line: 1, column: 1))
  }

  private init(source: DefinitionText, content: Node?, fallback: DefinitionPlace) {
    self.source = source
    self.content = content
    self.place =
      content?.mark.map { DefinitionPlace(file: source.path, line: $0.line, column: $0.column) } ?? fallback
  }

  /// Whether the node stands in the file.
  var exists: Bool { content != nil }

  /// Whether a scalar stands there, if only an empty one.
  var isScalar: Bool { content?.scalar != nil }

  /// Whether a list stands there.
  var isList: Bool { content?.sequence != nil }

  /// Whether a mapping stands there.
  var isMapping: Bool { content?.mapping != nil }

  /// The text of any scalar, an empty plain one too.
  var spelling: String? { content?.scalar?.string }

  /// The text of a scalar as it stands there, whatever YAML takes it for; nil for an empty plain one.
  var text: String? {
    guard let scalar = content?.scalar, !isNull else { return nil }
    return scalar.string
  }

  /// Whether nothing stands there: `key:` or `~`.
  var isNull: Bool {
    guard let scalar = content?.scalar else { return false }
    return scalar.style == .plain && ["", "~"].contains(scalar.string)
  }

  /// Whether `false` stands there, without quotation marks.
  var isFalse: Bool { style == .plain && text == "false" }

  /// The entries of a mapping in order, with those of merge keys (`<<`) that the mapping does not have itself.
  private(set) lazy var entries: [Entry] = readEntries()

  /// The items of a list, in order.
  private(set) lazy var items: [DefinitionNode] = content?.sequence?.map(child) ?? []

  private lazy var positions = Dictionary(entries.enumerated().map { ($1.name, $0) }) { first, _ in first }

  private func readEntries() -> [Entry] {
    guard let mapping = content?.mapping else { return [] }
    var own: [Entry] = []
    var merged: [Entry] = []
    for (key, value) in mapping {
      guard let scalar = key.scalar, !isMasked(key) else { continue }
      if scalar.string == "<<", scalar.style == .plain {
        let sources = value.sequence.map(Array.init) ?? [value]
        merged += sources.flatMap { child($0).entries }
      } else {
        own.append(Entry(name: scalar.string, key: child(key), value: child(value)))
      }
    }
    var names = Set(own.map(\.name))
    return own + merged.filter { names.insert($0.name).inserted }
  }

  /// The keys of a mapping that are no scalars.
  var unreadableKeys: [DefinitionNode] {
    content?.mapping?.compactMap { key, _ in key.scalar == nil ? child(key) : nil } ?? []
  }

  /// The value of a key; an empty node when there is none.
  subscript(key: String) -> DefinitionNode {
    positions[key].map { entries[$0].value } ?? DefinitionNode(source: source, content: nil, fallback: place)
  }

  /// An item of a list; an empty node when there is none.
  subscript(index: Int) -> DefinitionNode {
    items.indices.contains(index) ? items[index] : DefinitionNode(source: source, content: nil, fallback: place)
  }

  /// What stands there, in words.
  var kind: String {
    switch content {
    case nil: "nothing"
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .alias: "an alias"
    }
  }

  /// How the scalar is written.
  var style: Node.Scalar.Style { content?.scalar?.style ?? .any }

  private func child(_ node: Node) -> DefinitionNode {
    DefinitionNode(source: source, content: node, fallback: place)
  }

  private func isMasked(_ key: Node) -> Bool {
    guard let mark = key.mark else { return false }
    return source.maskedKeys[SyntaxTree.Position(line: mark.line, column: mark.column)] != nil
  }
}
