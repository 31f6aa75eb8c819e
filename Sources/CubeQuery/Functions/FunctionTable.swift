/// All functions of the language, found by name and syntax.
struct FunctionTable: Sendable {
  /// The functions of this engine.
  static let standard = FunctionTable(
    operators + navigation + sets + numeric + logic + texts + time + context + visualBasic)

  /// The functions, in order of their lists.
  let functions: [Function]
  private let bySyntax: [Overload.Syntax: [String: Function]]

  init(_ functions: [Function]) {
    self.functions = functions
    var bySyntax: [Overload.Syntax: [String: Function]] = [:]
    for function in functions {
      for syntax in Set(function.overloads.map(\.syntax)) {
        let name = function.name.uppercased()
        if let other = bySyntax[syntax]?[name] {
          // A name may be used by several files: their overloads stand together.
          bySyntax[syntax]?[name] = Function(
            other.name, other.summary, other.example, overloads: other.overloads + function.overloads)
        } else {
          bySyntax[syntax, default: [:]][name] = function
        }
      }
    }
    self.bySyntax = bySyntax
  }

  /// The function of a name, in upper or lower case, that can be written in a way.
  func function(named name: String, _ syntax: Overload.Syntax) -> Function? { bySyntax[syntax]?[name.uppercased()] }

  /// A function of a name however it is written.
  func function(named name: String) -> Function? {
    functions.first { $0.name.uppercased() == name.uppercased() }
  }

  /// The names of the functions that can be written in a way.
  func names(_ syntax: Overload.Syntax) -> [String] { bySyntax[syntax].map { $0.values.map(\.name).sorted() } ?? [] }
}
