import MDX
import Testing

@Suite("Printing and reading back")
struct RoundTripTests {
  @Test("random expressions print as what reads as the same tree", arguments: 1...8)
  func expressions(_ seed: UInt64) throws {
    var trees = TreeGenerator(seed: seed)
    for _ in 0..<400 {
      let tree = try trees.expression(height: 5)
      let parsed = MDXExpression.parse(tree.description)
      guard parsed.tree == tree else {
        Issue.record("\(tree)\nreads as\n\(parsed.tree?.description ?? "\(parsed.mistakes)")")
        return
      }
    }
  }

  @Test("random statements print as what reads as the same tree", arguments: 1...8)
  func statements(_ seed: UInt64) throws {
    var trees = TreeGenerator(seed: seed)
    for _ in 0..<100 {
      let tree = try trees.statement()
      let parsed = MDXStatement.parse(tree.description)
      guard parsed.tree == tree else {
        Issue.record("\(tree)\nreads as\n\(parsed.tree?.description ?? "\(parsed.mistakes)")")
        return
      }
    }
  }

  @Test("every operator inside of every other prints as what reads as the same tree")
  func operators() throws {
    let leaf = MDXExpression(.name(CompoundName("x")))
    var simple = UnaryOperator.allCases.map { MDXExpression(.unary($0, leaf)) }
    simple += BinaryOperator.allCases.map { MDXExpression(.binary($0, leaf, leaf)) }
    simple.append(MDXExpression(.alias(leaf, Name("s"))))
    for inner in simple {
      for tree in around(inner, leaf) {
        for outer in around(tree, leaf) {
          #expect(MDXExpression.parse(outer.description).tree == outer, "\(outer)")
        }
      }
    }
  }

  /// An expression as each operand of every operator.
  private func around(_ inner: MDXExpression, _ leaf: MDXExpression) -> [MDXExpression] {
    UnaryOperator.allCases.map { MDXExpression(.unary($0, inner)) }
      + BinaryOperator.allCases.flatMap {
        [MDXExpression(.binary($0, inner, leaf)), MDXExpression(.binary($0, leaf, inner))]
      }
      + [inner.dot(.name(Name("p", isQuoted: false)))]
  }
}
