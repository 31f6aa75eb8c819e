import CubeTestSupport
import MDX
import TestSupport
import Testing
import VisualBasic

@testable import CubeQuery

/// What holds of every statement, tried with random ones.
struct RandomStatementTests {
  @Test("cells are what plain loops over the facts say", arguments: UInt64(0)..<6)
  func cells(seed: UInt64) async throws {
    let sample = try await SampleStatements(seed: seed, count: 40)
    for statement in sample.statements { try await sample.expectLoops(statement) }
  }

  @Test("NON EMPTY keeps what looking at the cells afterwards would keep", arguments: UInt64(10)..<13, [0, 20_000])
  func nonEmpty(seed: UInt64, triedTuples: Int) async throws {
    let sample = try await SampleStatements(seed: seed, count: 25, limits: MDXLimits(triedTuples: triedTuples))
    for statement in sample.statements {
      let dense = try await sample.answer(statement.text())
      let sparse = try await sample.answer(statement.text(isDense: false))
      let width = statement.measures.count
      let kept = Set(dense.cells.map { $0.ordinal / width }).sorted()
      #expect(sparse.axes[1].positions == kept.map { dense.axes[1].positions[$0] }, "\(statement.text())")
      #expect(sparse.cells.map(\.value) == dense.cells.map(\.value), "\(statement.text())")
    }
  }

  @Test("a statement prints as one that is the same tree and has the same answer", arguments: UInt64(20)..<22)
  func printing(seed: UInt64) async throws {
    let sample = try await SampleStatements(seed: seed, count: 25)
    for statement in sample.statements {
      let text = statement.text(isDense: false)
      let tree = try MDXStatement(parsing: text)
      #expect(try MDXStatement(parsing: tree.description) == tree)
      let first = try await sample.answer(text)
      let second = try await sample.answer(tree.description)
      #expect(first.axes == second.axes && first.cells == second.cells, "\(text)")
    }
  }

  @Test("an answer does not hang on what was asked before")
  func history() async throws {
    let sample = try await SampleStatements(seed: 30, count: 30)
    for statement in sample.statements { _ = try await sample.answer(statement.text()) }
    for statement in sample.statements.reversed() {
      let fresh = try await SampleStatement(statement.text())
      let again = try await sample.answer(statement.text())
      #expect(fresh.cells.axes == again.axes && fresh.cells.cells == again.cells, "\(statement.text())")
    }
  }

  @Test("where a measure adds up a member is the sum of its children, everywhere", arguments: UInt64(40)..<43)
  func sums(seed: UInt64) async throws {
    let sample = try await SampleStatements(seed: seed, count: 12)
    for statement in sample.statements {
      for hierarchy in SampleLoops.attributes.keys where hierarchy != statement.slicer?.hierarchy {
        var whole = statement
        whole.measures = ["Revenue", "Orders", "Won"]
        whole.rows = ["\(hierarchy).Members"]
        whole.total = nil
        let answer = try await sample.answer(whole.text())
        let paths = answer.axes[1].positions.map { SampleLoops.path($0[0].uniqueName, in: hierarchy) }
        var numbers = Array(repeating: 0.0, count: paths.count * 3)
        for cell in answer.cells { numbers[cell.ordinal] = cell.value.number ?? .nan }
        for (row, path) in paths.enumerated() {
          let children = paths.indices.filter { paths[$0].count == path.count + 1 && paths[$0].starts(with: path) }
          if children.isEmpty { continue }
          for measure in 0..<3 {
            let sum = children.map { numbers[$0 * 3 + measure] }.reduce(0, +)
            #expect(abs(sum - numbers[row * 3 + measure]) < 1e-6, "\(path) in \(whole.text())")
          }
        }
      }
    }
  }
}
