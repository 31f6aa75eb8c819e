import CubeQuery
import Foundation
import VisualBasic

/// A line of a batch's answers; its names are those that programs read.
struct BatchAnswer: Encodable {
  /// A cell that is not empty.
  struct Cell: Encodable {
    let ordinal: Int
    let value: BatchValue?
    let formatted: String?
    let error: Fault?
    let properties: [String: BatchValue]?
  }

  /// What went wrong.
  struct Fault: Encodable {
    let kind: String
    let message: String
    let line: Int?
    let column: Int?

    init(kind: String, message: String, line: Int?, column: Int?) {
      self.kind = kind
      self.message = message
      self.line = line
      self.column = column
    }

    /// Kind and place are those of the first mistake; of several, the message has a line for each with its place.
    init(_ failure: MDXFailure) {
      self.init(
        kind: failure.kind.rawValue, message: failure.further.isEmpty ? failure.message : failure.description,
        line: failure.line, column: failure.column)
    }
  }

  let id: String
  var slicer: [[String]]?
  var axes: [[[String]]]?
  var properties: [[[[String: BatchValue]]]]?
  var cells: [Cell]?
  var columns: [String]?
  var rows: [[BatchValue]]?
  var explanation: String?
  var error: Fault?
  // The name that the lines have.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var elapsed_ns: Int64 = 0
  // The name that the lines have.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var elapsed_all_ns: [Int64]?

  init(id: String) { self.id = id }

  /// Takes over an answer.
  mutating func take(_ answer: MDXAnswer) {
    switch answer {
    case .cellSet(let set):
      slicer = set.slicer.positions.map { $0.map(\.uniqueName) }
      axes = set.axes.map { $0.positions.map { $0.map(\.uniqueName) } }
      if set.axes.contains(where: { $0.positions.contains { $0.contains { !$0.properties.isEmpty } } }) {
        properties = set.axes.map { axis in
          let hasAny = axis.positions.contains { $0.contains { !$0.properties.isEmpty } }
          return hasAny ? axis.positions.map { $0.map { Self.dictionary($0.properties) } } : []
        }
      }
      cells = set.cells.map { cell in
        Cell(
          ordinal: cell.ordinal, value: cell.failure == nil ? BatchValue(cell.value) : nil,
          formatted: cell.failure == nil ? cell.formatted : nil, error: cell.failure.map { Fault($0) },
          properties: cell.properties.isEmpty ? nil : Self.dictionary(cell.properties))
      }
    case .rows(let found):
      columns = found.columns.map(\.name)
      rows = found.rows.map { $0.map { BatchValue($0) } }
    case .explanation(let text):
      explanation = text
    }
  }

  private static func dictionary(_ properties: [MDXCellSet.Property]) -> [String: BatchValue] {
    Dictionary(properties.map { ($0.name, BatchValue($0.value)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The answer in one line.
  func jsonLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
