import Foundation

/// What `plumb query "<MDX>" --format json` says: each row's caption with its values.
struct MDXCells: Decodable {
  private struct Member: Decodable {
    let caption: String
  }

  private struct Cell: Decodable {
    let ordinal: Int
    let value: Double?
  }

  private let axes: [[[Member]]]
  private let cells: [Cell]

  init(_ outcome: PlumbProcess.Outcome) throws {
    guard outcome.status == 0 else { throw QueryAnswer.Refused(description: outcome.error) }
    self = try JSONDecoder().decode(Self.self, from: Data(outcome.output.utf8))
  }

  /// The rows that have a value, by the caption of their last member.
  var rows: [String: [Double?]] {
    let width = axes[0].count
    var rows: [String: [Double?]] = [:]
    for cell in cells {
      guard let value = cell.value, let caption = axes[1][cell.ordinal / width].last?.caption else { continue }
      rows[caption, default: Array(repeating: nil, count: width)][cell.ordinal % width] = value
    }
    return rows
  }
}
