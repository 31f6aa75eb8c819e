import Foundation

/// What `plumb query --format json` says, as far as tests read it.
struct QueryAnswer: Decodable {
  /// The program ended with an error in place of an answer.
  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  private struct Axis: Decodable {
    let positions: [Position]
  }

  private struct Position: Decodable {
    let members: [Member]
  }

  private struct Member: Decodable {
    let caption: String
  }

  private struct Cell: Decodable {
    let value: Decimal?
    let text: String
  }

  private let columns: Axis
  private let rows: Axis
  private let cells: [[Cell]]

  init(_ outcome: PlumbProcess.Outcome) throws {
    guard outcome.status == 0 else { throw Refused(description: outcome.error) }
    self = try JSONDecoder().decode(Self.self, from: Data(outcome.output.utf8))
  }

  /// Every row's last member with the row's values.
  var valuesByRow: [String: [Decimal?]] {
    Dictionary(
      zip(rows.positions.map { $0.members.last?.caption ?? "" }, cells.map { $0.map(\.value) }),
      uniquingKeysWith: { first, _ in first })
  }

  /// The first row's values by their columns' last member, which is the measure.
  var values: [String: Decimal?] {
    Dictionary(
      zip(columns.positions.map { $0.members.last?.caption ?? "" }, cells.first.map { $0.map(\.value) } ?? []),
      uniquingKeysWith: { first, _ in first })
  }

  /// The first row's values as they are written for people.
  var texts: [String: String] {
    Dictionary(
      zip(columns.positions.map { $0.members.last?.caption ?? "" }, cells.first.map { $0.map(\.text) } ?? []),
      uniquingKeysWith: { first, _ in first })
  }
}
