import CubeQuery
import CubeTestSupport
import Dispatch
import MDX

/// The engine that is fed: small limits, so that what takes long is a hang.
private let engine: MDXEngine? = (try? Market.model()).map { model in
  MDXEngine(
    model: model, source: Market.store(months: 5),
    limits: MDXLimits(
      time: .seconds(2), cells: 2000, tuples: 3000, depth: 60, triedTuples: 200, rows: 50_000))
}

private let roles: [String?] = [
  nil, "California full", "California partial", "California hidden", "Californian cities", "California and Haifa",
]

/// What must hold for every text: it is a tree or has mistakes, a tree prints as what reads as the same tree, and what
/// is a tree is answered or refused with a sentence.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMDX(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let parsed = MDXStatement.parse(text)
  precondition((parsed.tree == nil) == !parsed.mistakes.isEmpty)
  if let tree = parsed.tree {
    // Printed parentheses nest, too.
    let wide = ParseLimits(nesting: 1000, height: 3000)
    precondition(MDXStatement.parse(tree.description, limits: wide).tree == tree)
    answer(text, role: roles[count % roles.count])
  }
  return 0
}

/// Answers a statement, as every caller of the engine does: off the main thread.
private func answer(_ text: String, role: String?) {
  guard let engine else { preconditionFailure("the market's definitions are read") }
  let done = DispatchSemaphore(value: 0)
  Task {
    do {
      _ = try await engine.answer(text, role: role)
    } catch let failure as MDXFailure {
      precondition(!failure.message.contains("not found again"), "cells that are fetched are found")
    } catch {
      precondition(error is CellSourceError, "nothing else is thrown: \(error)")
    }
    done.signal()
  }
  done.wait()
}
