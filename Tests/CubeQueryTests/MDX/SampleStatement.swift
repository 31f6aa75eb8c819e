import CubeModel
import Synchronization
import Testing
import VisualBasic

@testable import CubeQuery

/// A statement asked of the sample cube, with what the store was asked for it.
struct SampleStatement {
  let cells: MDXCellSet
  /// How often the store was asked for cells.
  let cellCalls: Int

  init(_ text: String, limits: MDXLimits = MDXLimits()) async throws {
    let source = FactList.sample()
    let engine = MDXEngine(model: SampleModel.model, source: source, limits: limits)
    guard case .cellSet(let cells) = try await engine.answer(text) else {
      throw MDXFailure(.other, "the statement is answered by something else than cells")
    }
    self.cells = cells
    cellCalls = source.calls.withLock { $0.count { $0 == "cells" } }
  }

  /// The values, row after row; nil for an empty cell.
  var numbers: [Double?] {
    let count = cells.axes.reduce(1) { $0 * $1.positions.count }
    var numbers: [Double?] = Array(repeating: nil, count: count)
    for cell in cells.cells { numbers[cell.ordinal] = cell.value.number }
    return numbers
  }

  /// The last names of the members along an axis.
  func names(_ axis: Int) -> [String] {
    cells.axes[axis].positions.map { $0.map(\.name).joined(separator: " ") }
  }
}
