/// Why a load did not come about.
public struct ETLError: Error, Sendable {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// Another run is going on.
    case busy
    /// The definitions ask for something that cannot be loaded.
    case definition
    /// The warehouse's tables must be changed in a way that has to be asked for.
    case schema
    /// A source is not reachable: its address or folder is not known.
    case source
    /// Counts or sums of source and warehouse differ.
    case control
    /// A blocking check found rows.
    case check
    /// The source's columns are not those that are declared, and the table is frozen.
    case drift
    /// A match that cannot be undone.
    case match
    /// The database refused a statement of the load.
    case statement
    /// Several steps failed.
    case several
  }

  /// What went wrong.
  public let kind: Kind
  /// The source table, dimension, star or column.
  public let place: String
  /// What failed and what was expected, as a sentence.
  public let sentence: String
  /// What was underneath, if anything.
  public let underlying: (any Error)?
  /// The failures, where several steps failed; else none.
  public let failures: [any Error]

  /// An error at a place.
  public init(_ kind: Kind, at place: String, _ sentence: String, underlying: (any Error)? = nil) {
    self.kind = kind
    self.place = place
    self.sentence = sentence
    self.underlying = underlying
    failures = []
  }

  /// Several failures of a run as one.
  init(_ failures: [any Error]) {
    kind = .several
    place = "the run"
    sentence =
      "\(failures.count) steps failed; nothing was kept:\n" + failures.map { "- \($0)" }.joined(separator: "\n")
    underlying = nil
    self.failures = failures
  }
}

extension ETLError: Equatable {
  /// Equal in kind and place.
  public static func == (left: ETLError, right: ETLError) -> Bool {
    left.kind == right.kind && left.place == right.place
  }
}

extension ETLError: CustomStringConvertible {
  /// The place and the sentence, with what was underneath.
  public var description: String {
    let cause = underlying.map { " \($0)" } ?? ""
    return "\(place): \(sentence)\(cause)"
  }
}
