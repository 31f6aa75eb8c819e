import CLibPQ

/// The names of a result's columns, in order; a name may appear twice.
final class ColumnNames: Sendable {
  let names: [String]
  private let positions: [String: Int]

  init(of result: OpaquePointer) {
    let names = (0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
    self.names = names
    positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first column of that name, exactly as written.
  func position(of name: String) -> Int? { positions[name] }
}
