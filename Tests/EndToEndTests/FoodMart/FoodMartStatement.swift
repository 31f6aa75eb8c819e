import Foundation
import TestSupport

/// A statement over FoodMart with what a Mondrian answered.
struct FoodMartStatement: Decodable {
  struct Answer: Decodable {
    let axes: [[[String]]]
    let cells: [BatchLine.Cell]
    let slicer: [String]?
    let slicerPositions: [[String]]?

    enum CodingKeys: String, CodingKey {
      case axes
      case cells
      case slicer
      case slicerPositions = "slicer_positions"
    }
  }

  let id: String
  let mdx: String
  let expected: Answer?
  let expectedError: String?
  let hasErrorInCell: Bool?
  /// The cells whose text hangs on the last bits of a sum.
  let fragileFormats: [Int]?

  enum CodingKeys: String, CodingKey {
    case id
    case mdx
    case expected
    case expectedError = "expected_error"
    case hasErrorInCell = "error_in_cell"
    case fragileFormats = "format_fragile"
  }

  static func all() throws -> [FoodMartStatement] {
    guard let file = SharedData.folder?.appending(path: "mdx/foodmart.jsonl") else { return [] }
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(FoodMartStatement.self, from: $0)
    }
  }

  /// In what an answer falls short; nil where it does not.
  func fault(of line: BatchLine?) -> String? {
    guard let line else { return "not run" }
    if let expectedError { return fault(of: line, failingAs: expectedError) }
    if let error = line.error { return "error: \(error.message)" }
    guard let expected, let axes = line.axes, let cells = line.cells else { return "no cells" }
    if axes != expected.axes { return "axes: \(axes)" }
    if cells.map(\.ordinal).sorted() != expected.cells.map(\.ordinal).sorted() { return "empty cells" }
    let found = Dictionary(cells.map { ($0.ordinal, $0) }, uniquingKeysWith: { first, _ in first })
    for wanted in expected.cells {
      guard let cell = found[wanted.ordinal] else { return "empty cells" }
      if let error = cell.error { return "cell \(wanted.ordinal): \(error.message)" }
      guard (cell.value ?? .null).agrees(with: wanted.value ?? .null) else {
        return "cell \(wanted.ordinal): \(cell.value ?? .null) in place of \(wanted.value ?? .null)"
      }
      let isFragile = fragileFormats?.contains(wanted.ordinal) ?? false
      guard isFragile || cell.formatted == wanted.formatted else {
        return "cell \(wanted.ordinal): '\(cell.formatted ?? "")' in place of '\(wanted.formatted ?? "")'"
      }
    }
    return fault(ofSlicer: line.slicer ?? [], wanted: expected)
  }

  private func fault(of line: BatchLine, failingAs kind: String) -> String? {
    let mayBeInCell = hasErrorInCell ?? false
    if let error = line.error {
      return error.kind == kind || mayBeInCell ? nil : "the error is one of \(error.kind): \(error.message)"
    }
    let failsInCell = line.cells?.contains { $0.error != nil } ?? false
    return mayBeInCell && failsInCell ? nil : "no error"
  }

  private func fault(ofSlicer slicer: [[String]], wanted: Answer) -> String? {
    let members = wanted.slicer ?? []
    let positions = wanted.slicerPositions ?? (members.isEmpty ? [] : [members])
    return slicer.filter { !$0.isEmpty } == positions ? nil : "slicer: \(slicer)"
  }
}
