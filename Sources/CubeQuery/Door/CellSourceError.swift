internal import CubeModel
import Wording

/// What a cell source could not answer, and where in the request.
///
/// No text in it holds a value of the warehouse or of the request.
public struct CellSourceError: Error, Sendable {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// The model has no star, dimension, role or column of that name.
    case unknownName
    /// A value is compared with, or an aggregate applied to, a column of another type.
    case wrongType
    /// A tuple is not as long as its columns.
    case malformed
    /// A result does not fit into 64 bits.
    case overflow
    /// The warehouse knows no such run.
    case unknownRun
    /// A former state is asked of a star whose tables exist already and keep none.
    case noHistory
    /// A join key of tables that exist already is not unique, so that facts would count more than once.
    case notUnique
    /// The warehouse has not been loaded, or not with these definitions.
    case notLoaded
    /// The answer would have more rows than are wanted.
    case tooManyRows
    /// The store itself failed; see `underlying`.
    case store
  }

  /// What went wrong.
  public let kind: Kind
  /// Where in the request: `star 'sales'`, `star 'sales', sum of 'amount'`.
  public let place: String
  /// What was wrong there and what was expected, as the rest of the sentence.
  public let message: String
  /// What the store said.
  public let underlying: (any Error)?

  /// An error at a place of the request.
  public init(_ kind: Kind, place: String, _ message: String, underlying: (any Error)? = nil) {
    self.kind = kind
    self.place = place
    self.message = message
    self.underlying = underlying
  }

  /// A name that the model does not have, with the nearest one that it has.
  ///
  /// - Parameter noun: what the name should be that of, with its article: `a role`.
  public static func unknown(
    _ noun: String, _ name: String, place: String, among candidates: some Sequence<String>
  ) -> CellSourceError {
    CellSourceError(
      .unknownName, place: place,
      "'\(name)' is not \(noun) of it.\(NearestName.question(for: name, among: candidates))")
  }

  /// Refuses the answers of a call that have more rows than are wanted.
  ///
  /// - Throws: a `CellSourceError` of kind `tooManyRows`.
  public static func check(_ tables: [CellTable], for requests: [CellRequest]) throws {
    guard let request = requests.filter({ $0.mostRows != nil }).min(by: { $0.mostRows ?? 0 < $1.mostRows ?? 0 }),
      let most = request.mostRows, tables.reduce(0, { $0 + $1.rowCount }) > most
    else { return }
    throw tooManyRows(most, of: request.star)
  }

  /// An answer of more rows than the most that are wanted.
  public static func tooManyRows(_ most: Int, of star: String) -> CellSourceError {
    CellSourceError(
      .tooManyRows, place: "star '\(star)'", "the answer has more than the \(most) rows that are wanted")
  }
}

extension CellSourceError: Equatable {
  /// Equal in kind and place; the words do not count.
  public static func == (left: CellSourceError, right: CellSourceError) -> Bool {
    left.kind == right.kind && left.place == right.place
  }
}

extension CellSourceError: CustomStringConvertible {
  /// The whole sentence.
  public var description: String { "\(place): \(message)" }
}
