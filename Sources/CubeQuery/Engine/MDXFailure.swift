public import MDX

/// Why a statement, or a cell of its answer, has no answer: the first of its mistakes, with those that follow it.
public struct MDXFailure: Error, Sendable {
  /// What kind of failure it is.
  public enum Kind: String, Sendable, Hashable {
    /// The text is no MDX.
    case syntax
    /// Nothing has that name.
    case unknownName = "unknown-name"
    /// Arguments are not of the kind or hierarchies that are asked for.
    case type
    /// A calculated member needs its own value.
    case recursion
    /// A bound of time, cells, tuples or depth is passed.
    case limit
    /// The statement cannot be answered for another reason.
    case other
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// What is wrong and what was expected.
  public let message: String
  /// The piece of the statement's text that it is about; nil where none is.
  public var range: SourceRange?
  /// The place in the definitions that it is about, as `file:line:column`; nil where it is about the statement.
  public var definitionPlace: String?
  /// The other mistakes of the same statement, in order of place; these know of no further ones.
  public internal(set) var further: [MDXFailure] = []

  /// A failure.
  public init(_ kind: Kind, _ message: String, at range: SourceRange? = nil) {
    self.kind = kind
    self.message = message
    self.range = range
  }

  /// The line in the statement, from 1; nil where it is about no place.
  public var line: Int? { range.flatMap { $0.start.line > 0 ? $0.start.line : nil } }
  /// The column in the line, from 1; nil where it is about no place.
  public var column: Int? { line == nil ? nil : range?.start.column }

  /// Each mistake by itself, this one first.
  public var all: [MDXFailure] {
    var first = self
    first.further = []
    return [first] + further
  }

  /// The failure at a place, unless it knows its own; so are the further ones.
  func placed(at place: SourceRange) -> MDXFailure {
    var failure = self
    failure.range = range ?? place
    failure.further = further.map { $0.placed(at: place) }
    return failure
  }

  /// The failure, and the further ones, about a place in the definitions.
  func placed(atDefinition place: String) -> MDXFailure {
    var failure = self
    failure.definitionPlace = place
    failure.further = further.map { $0.placed(atDefinition: place) }
    return failure
  }

  /// The failure without places, where they are in another text than the statement's.
  var withoutPlaces: MDXFailure {
    var failure = self
    failure.range = nil
    failure.further = further.map(\.withoutPlaces)
    return failure
  }
}

extension MDXFailure: Equatable {
  /// Equal in kind and place; neither the words nor further mistakes count.
  public static func == (left: MDXFailure, right: MDXFailure) -> Bool {
    left.kind == right.kind && left.line == right.line && left.column == right.column
  }
}

extension MDXFailure: CustomStringConvertible {
  /// Place and sentence, a line for each mistake.
  public var description: String { all.map(\.sentence).joined(separator: "\n") }

  /// Place and sentence of this mistake alone.
  var sentence: String {
    if let definitionPlace { return "\(definitionPlace): \(message)" }
    guard let line, let column else { return message }
    return "\(line):\(column): \(message)"
  }
}
