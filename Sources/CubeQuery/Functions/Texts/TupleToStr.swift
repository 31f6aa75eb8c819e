internal import VisualBasic

extension Function {
  static let tupleToStr = Function(
    "TupleToStr", "A tuple as text that reads as the tuple again.", "TupleToStr(([Gender].[F], [Store].[USA]))",
    .scalar(.call, [.tuple], .text) { call in
      try call.tuple(0).map { .text(call.scope.text(of: $0)) } ?? .null
    })
}

extension CubeScope {
  /// The tuple in parentheses; a tuple of one member without them.
  func text(of tuple: [Member]) -> String {
    let names = tuple.map { uniqueName(of: $0) }.joined(separator: ", ")
    return tuple.count == 1 ? names : "(\(names))"
  }
}
