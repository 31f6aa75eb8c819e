import Foundation

/// What `plumb query --format json` says, as far as tests read it.
struct QueryAnswer: Decodable {
  /// The program ended with an error in place of an answer.
  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  private struct Member: Decodable {
    let caption: String
  }

  private struct Cell: Decodable {
    let ordinal: Int
    let value: Decimal?
    let formatted: String
  }

  private let axes: [[[Member]]]
  private let cells: [Cell]

  init(_ outcome: PlumbProcess.Outcome) throws {
    guard outcome.status == 0 else { throw Refused(description: outcome.error) }
    self = try JSONDecoder().decode(Self.self, from: Data(outcome.output.utf8))
  }

  private var columns: [String] { axes[0].map { $0.last?.caption ?? "" } }

  /// Every row's last member with the row's values.
  var valuesByRow: [String: [Decimal?]] {
    let values = Dictionary(cells.map { ($0.ordinal, $0.value) }, uniquingKeysWith: { first, _ in first })
    let rows = axes.count > 1 ? axes[1].map { $0.last?.caption ?? "" } : []
    return Dictionary(
      rows.enumerated().map { row, caption in
        (caption, columns.indices.map { values[row * columns.count + $0] ?? nil })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The first row's values by their columns' last member, which is the measure.
  var values: [String: Decimal?] {
    let values = Dictionary(cells.map { ($0.ordinal, $0.value) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      columns.enumerated().map { ($1, values[$0] ?? nil) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first row's values as they are written for people.
  var texts: [String: String] {
    Dictionary(
      cells.filter { $0.ordinal < columns.count }.map { (columns[$0.ordinal], $0.formatted) },
      uniquingKeysWith: { first, _ in first })
  }
}
