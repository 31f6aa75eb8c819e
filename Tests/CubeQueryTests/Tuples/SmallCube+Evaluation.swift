import CubeModel
import MDX
import VisualBasic

@testable import CubeQuery

extension SmallCube {
  /// Evaluates an expression that needs no cell, and writes what it yields: names, tuples, `null`, or a scalar as text.
  ///
  /// - Parameter members: the names of current members, where not the default ones.
  /// - Throws: `MDXFailure` of binding and evaluating.
  func evaluate(_ text: String, at members: String...) throws -> String {
    let expression = try MDXExpression(parsing: text)
    let formulas = Formulas(scope: scope)
    let node = try Binder(formulas).node(expression)
    let memory = CellMemory(cube: scope.cube)
    let evaluation = Evaluation(formulas: formulas, cells: memory, limits: MDXLimits())
    evaluation.settle(try members.map { try member($0) })
    switch node {
    case let node as any SetNode: return self.text(try evaluation.set(of: node), in: formulas.scope)
    case let node as any MemberNode: return try node.member(evaluation).map { formulas.scope.name(of: $0) } ?? "null"
    case let node as any TupleNode:
      return try node.tuple(evaluation).map { $0.map { formulas.scope.name(of: $0) }.joined(separator: " ") } ?? "null"
    case let node as any LevelNode:
      return try node.level(evaluation).map { scope.cube.hierarchies[$0.hierarchy].levels[$0.level].uniqueName }
        ?? "null"
    case let node as any HierarchyNode: return scope.cube.hierarchies[try node.hierarchy(evaluation)].uniqueName
    case let node as any DimensionNode: return scope.cube.hierarchies[try node.dimension(evaluation)].uniqueName
    case let node as any ScalarNode: return try node.scalar(evaluation).description
    default: return node.type.word
    }
  }
}
